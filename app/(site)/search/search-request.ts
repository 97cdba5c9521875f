import { queryOf, readPage, tidyValue, type AskedParams } from '#lib/filters/filter-address.ts'
import { searchTypes, type SearchType } from '#sanity/content/search/search.shape.ts'

/** What a visitor asks of the search page. */
export interface SearchRequest {
  /** One line; empty when nothing was asked. */
  readonly query: string
  /** Only results of this type; a type that nobody knows counts as none. */
  readonly type: SearchType | null
  /** From 1; what is no number of a page counts as the first. */
  readonly page: number
}

/** Reads an address of the search page; there is none that it cannot read. */
export function readSearchRequest(asked: AskedParams): SearchRequest {
  const params = queryOf(asked)
  const type = params.get('type')
  return {
    query: tidyValue(params.get('q')),
    type: searchTypes.find((known) => known === type) ?? null,
    page: readPage(params) ?? 1,
  }
}

/** The address that asks the same. */
export function searchPath({ query, type, page }: SearchRequest): string {
  const params = new URLSearchParams({ q: query })
  if (type) params.set('type', type)
  if (page > 1) params.set('page', String(page))
  return `/search?${params}`
}
