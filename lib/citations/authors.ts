/** An author as a citation names them: a person by family and given name, a group by its literal name. */
export interface AuthorName {
  readonly family: string | null
  readonly given: string | null
  readonly literal: string | null
}

/** `Lakhal-Littleton S`, `Iron Study Group`: the form of a reference list. Empty for an author without any name. */
export function authorShortName({ family, given, literal }: AuthorName): string {
  if (!family) return literal ?? ''
  const initials = initialsOf(given ?? '')
  return initials ? `${family} ${initials}` : family
}

/** `Samira Lakhal-Littleton`, `Iron Study Group`: the form of a byline. */
export function authorFullName({ family, given, literal }: AuthorName): string {
  if (!family) return literal ?? ''
  return given ? `${given} ${family}` : family
}

/** `Lakhal-Littleton, Samira`: what `citation_author` tags and BibTeX want. */
export function authorSortName({ family, given, literal }: AuthorName): string {
  if (!family) return literal ?? ''
  return given ? `${family}, ${given}` : family
}

/** First letters of given names: `Jean-Paul` gives `JP`, `J. P.` gives `JP`. */
export function initialsOf(given: string): string {
  const names = given.split(/[\s.\-\u2010\u2011]+/).filter((name) => name !== '')
  return names.map((name) => Array.from(name)[0]?.toUpperCase() ?? '').join('')
}

/** `A, B and C`; above `limit` names `A, B et al.` with `limit` of them. */
export function joinNames(names: readonly string[], limit = Infinity): string {
  if (names.length > limit) return `${names.slice(0, limit).join(', ')} et al.`
  const last = names.at(-1)
  if (last === undefined || names.length === 1) return last ?? ''
  return `${names.slice(0, -1).join(', ')} and ${last}`
}
