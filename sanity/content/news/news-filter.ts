import { readFilters } from '#lib/filters/filter-address.ts'
import type { Chosen, FacetValues } from '#lib/filters/facets.ts'

/** Filters of the archive, in the order in which they stand in its address. */
export const newsFacets = ['kind', 'topic', 'person', 'year'] as const

export type NewsFacet = (typeof newsFacets)[number]

/** What is asked of the archive: a kind, slug of a topic, slug of a person, a year. */
export type NewsFilter = Chosen<NewsFacet>

/** One story as the filters see it. */
export interface FilterableStory {
  readonly _id: string
  readonly values: FacetValues<NewsFacet>
}

/** The filter in an address such as `?kind=award&year=2026`. */
export function readNewsFilter(query: URLSearchParams): NewsFilter {
  return readFilters(query, newsFacets)
}
