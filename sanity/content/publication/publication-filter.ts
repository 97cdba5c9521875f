import { readFilters, tidyValue } from '#lib/filters/filter-address.ts'
import { countFacet, selectByFacets, type Chosen, type FacetValues } from '#lib/filters/facets.ts'
import { hasWords } from '#lib/search/has-words.ts'

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
  /** Title, authors, venue, keywords and identifiers, made ready for `hasWords`. */
  readonly words: string
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
  return wanted ? publications.filter(({ words }) => hasWords(words, wanted)) : publications
}
