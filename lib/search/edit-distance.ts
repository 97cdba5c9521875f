/**
 * How many slips make `b` out of `a`: characters left out, added or changed, and neighbours that changed places, which
 * is one slip of the hand (the optimal string alignment distance).
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const fewest = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      next.push(swapped ? Math.min(fewest, (before[j - 2] ?? 0) + 1) : fewest)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
