import { authorShortName, type AuthorName } from './authors.ts'

/** What a citation line is made of; any part but the year may be missing. */
export interface CitedWork {
  readonly authors: readonly AuthorName[]
  readonly issued: { readonly year: number }
  readonly containerTitle: string | null
  readonly volume: string | null
  readonly issue: string | null
  readonly pages: string | null
  readonly articleNumber: string | null
}

/** `Lakhal-Littleton et al., 2024`: names the work inside a sentence. */
export function inTextCitation({ authors, issued }: Pick<CitedWork, 'authors' | 'issued'>): string {
  const [first, second, ...more] = authors.map((author) => author.family ?? author.literal ?? '').filter(Boolean)
  if (!first) return String(issued.year)
  if (!second) return `${first}, ${issued.year}`
  return more.length === 0 ? `${first} and ${second}, ${issued.year}` : `${first} et al., ${issued.year}`
}

/** `Lakhal-Littleton S, Núñez J, et al.`: at most `limit` authors of a reference list. */
export function referenceAuthors(authors: readonly AuthorName[], limit = 6): string {
  const names = authors.map(authorShortName).filter(Boolean)
  return names.length > limit ? `${names.slice(0, limit).join(', ')}, et al.` : names.join(', ')
}

/** `European Journal of Heart Failure 2024; 26(3): 512–520`, without the parts that are not known. */
export function publishedIn({ containerTitle, issued, volume, issue, pages, articleNumber }: CitedWork): string {
  const where = containerTitle ? `${containerTitle} ${issued.year}` : String(issued.year)
  const number = `${volume ?? ''}${issue ? `(${issue})` : ''}`
  const place = pages?.replace(/(\d)-+(?=\d)/g, '$1–') ?? articleNumber ?? ''
  const locator = [number, place].filter(Boolean).join(': ')
  return locator ? `${where}; ${locator}` : where
}
