const orcidPattern = /^\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/

/** True for an ORCID iD in its stored form, 0000-0000-0000-0000, whose last character fits the ISO 7064 checksum. */
export function isOrcid(value: string): boolean {
  if (!orcidPattern.test(value)) return false
  const digits = value.replaceAll('-', '')
  return checkCharacter(digits.slice(0, 15)) === digits.at(15)
}

/** The stored form of an ORCID iD that somebody wrote or pasted, also as an address; `null` when it is none. */
export function normaliseOrcid(written: string): string | null {
  const bare = written.trim().replace(/^(?:https?:\/\/)?(?:www\.)?orcid\.org\//i, '')
  const digits = bare.replace(/[-\s]/g, '').toUpperCase()
  const grouped = digits.match(/.{1,4}/g)?.join('-') ?? ''
  return isOrcid(grouped) ? grouped : null
}

/** ISO 7064 MOD 11-2 over 15 digits. */
function checkCharacter(digits: string): string {
  const total = Array.from(digits).reduce((sum, digit) => (sum + Number(digit)) * 2, 0)
  const remainder = (12 - (total % 11)) % 11
  return remainder === 10 ? 'X' : String(remainder)
}
