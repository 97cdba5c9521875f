import type { SiteLanguage } from '#lib/language/site-language.ts'
import type { SearchFacts } from '#sanity/content/search/search-entry.ts'

/** What kind of thing was found: `Research`, `Dataset`, `Person`; of a retracted work, that it is. */
export function kindOfResult({ type, kind, cslType, status }: SearchFacts, { words }: SiteLanguage): string {
  if (kind) return words.kinds[kind]
  if (status === 'retracted') return words.publicationStates.retracted
  return cslType ? words.publicationTypes[cslType] : words.search.oneOfType[type]
}

/** What else helps to tell one result from another: the day of a story, where and when a paper appeared, a role. */
export function detailOfResult({ type, publishedAt, year, containerTitle, role }: SearchFacts, language: SiteLanguage) {
  if (type === 'news') return publishedAt ? language.date(publishedAt) : ''
  if (type === 'publication') return [containerTitle, year].filter((part) => part !== null).join(', ')
  return type === 'person' ? (role ?? '') : ''
}
