/** True for an ISBN of 10 or 13 digits, with or without hyphens or spaces, whose check digit fits (ISO 2108). */
export function isIsbn(value: string): boolean {
  if (!/^[\dX]+(?:[ -][\dX]+)*$/.test(value)) return false
  const characters = value.replace(/[ -]/g, '')
  if (/^\d{9}[\dX]$/.test(characters)) return weightedSum(characters, (index) => 10 - index) % 11 === 0
  if (/^97[89]\d{10}$/.test(characters)) return weightedSum(characters, (index) => (index % 2 === 0 ? 1 : 3)) % 10 === 0
  return false
}

function weightedSum(characters: string, weightAt: (index: number) => number): number {
  return Array.from(characters).reduce((sum, character, index) => {
    const digit = character === 'X' ? 10 : Number(character)
    return sum + digit * weightAt(index)
  }, 0)
}
