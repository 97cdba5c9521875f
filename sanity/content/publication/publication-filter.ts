import { readFilters, tidyValue } from '#lib/filters/filter-address.ts'
import { countFacet, selectByFacets, type Chosen, type FacetValues } from '#lib/filters/facets.ts'
import { foundIdentifiers, type FoundIdentifier, type Identifier } from '#lib/search/found-identifiers.ts'
import { hasWords } from '#lib/search/has-words.ts'
import { queryWords } from '#lib/search/search-index.ts'

/** Filters of the list of publications, in the order in which they stand in its address. */
export const publicationFacets = ['type', 'topic', 'person', 'year', 'access'] as const

export type PublicationFacet = (typeof publicationFacets)[number]

/** Every parameter of the list's address; exports of a filtered list take the same. */
export const publicationParams = ['q', ...publicationFacets] as const

/** What is asked of the list: CSL type, slug of a topic, slug of a person, year, `open`, and words of the text `q`. */
export type PublicationFilter = Chosen<(typeof publicationParams)[number]>

/** One publication as the filters see it. */
export interface FilterablePublication {
  readonly _id: string
  readonly values: FacetValues<PublicationFacet>
  /** Title, authors, venue and keywords, made ready for `hasWords`. */
  readonly words: string
  /** Its identifiers, made ready in the same way. */
  readonly numbers: string
  readonly identifiers: readonly Identifier[]
}

/** The filter in an address such as `?q=iron&type=dataset`. */
export function readPublicationFilter(query: URLSearchParams): PublicationFilter {
  return readFilters(query, publicationParams)
}

/** The publications that fit a filter, in the order of the list. */
export function selectPublications(
  publications: readonly FilterablePublication[],
  filter: PublicationFilter,
): FilterablePublication[] {
  return selectByFacets(withWords(publications, filter), publicationFacets, filter)
}

/** How many publications each value of a filter would show beside the other filters. */
export function countPublications(
  publications: readonly FilterablePublication[],
  filter: PublicationFilter,
  facet: PublicationFacet,
): Map<string, number> {
  return countFacet(withWords(publications, filter), publicationFacets, filter, facet)
}

function withWords(publications: readonly FilterablePublication[], { q }: PublicationFilter) {
  const wanted = tidyValue(q ?? null)
  return wanted ? publications.filter(({ words, numbers }) => hasWords(words + numbers, wanted)) : publications
}

/** The identifiers of a publication that the words of a filter ask for, and nothing else of it answers to. */
export function soughtIdentifiers(
  { words, identifiers }: FilterablePublication,
  { q }: PublicationFilter,
): readonly FoundIdentifier[] {
  const wanted = queryWords(tidyValue(q ?? null))
  const unexplained = wanted.filter((word) => !hasWords(words, word))
  return foundIdentifiers(identifiers, {
    isSought: (word) => wanted.some((beginning) => word.startsWith(beginning)),
    isUnexplained: (word) => unexplained.some((beginning) => word.startsWith(beginning)),
  })
}
