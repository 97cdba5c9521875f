/** Finds the document above another by its published id; `null` at the top. */
export type ParentOf = (id: string) => Promise<string | null>

/**
 * Ids of the documents above `id`, the nearest first, when `parent` is put directly above it.
 *
 * @returns `null` when the chain comes back to `id` or to itself
 */
export async function chainAbove(id: string, parent: string, parentOf: ParentOf): Promise<readonly string[] | null> {
  const seen = new Set<string>()
  let above: string | null = parent
  while (above !== null) {
    if (above === id || seen.has(above)) return null
    seen.add(above)
    above = await parentOf(above)
  }
  return [...seen]
}
