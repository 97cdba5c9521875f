/** True for an ISSN as it is printed, 0000-0000 with an X allowed at the end, whose check digit fits (ISO 3297). */
export function isIssn(value: string): boolean {
  if (!/^\d{4}-\d{3}[\dX]$/.test(value)) return false
  const characters = Array.from(value.replace('-', ''))
  const total = characters.reduce((sum, character, index) => sum + digitOf(character) * (8 - index), 0)
  return total % 11 === 0
}

function digitOf(character: string): number {
  return character === 'X' ? 10 : Number(character)
}
