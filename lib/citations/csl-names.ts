import type { CslItem, CslName } from './csl-item.ts'

/** `Lakhal-Littleton, Samira`, or the name of a group. */
export function sortName({ family, given, literal }: CslName): string {
  if (!family) return literal ?? ''
  return given ? `${family}, ${given}` : family
}

/** `Samira Lakhal-Littleton`, or the name of a group. */
export function fullName({ family, given, literal }: CslName): string {
  if (!family) return literal ?? ''
  return given ? `${given} ${family}` : family
}

/** `2026`, `2026-11` or `2026-11-20` (or with `/`): as precise as the date is known. */
export function issuedText({ issued }: Pick<CslItem, 'issued'>, separator: '-' | '/' = '-'): string {
  const [parts] = issued['date-parts']
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join(separator)
}

/** First and last page of `45-67`; a single page or an article number is the first and nothing more. */
export function pageRange({ page }: Pick<CslItem, 'page'>): { readonly first?: string; readonly last?: string } {
  const range = /^([^-]*\d[^-]*)-([^-]*\d[^-]*)$/.exec(page ?? '')
  if (range?.[1] && range[2]) return { first: range[1], last: range[2] }
  return page ? { first: page } : {}
}
