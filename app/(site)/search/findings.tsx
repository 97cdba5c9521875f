import { PageEvent } from '#components/consent/page-event.tsx'
import { Pagination } from '#components/layout/pagination.tsx'
import { NothingFound, TopicsToStartFrom } from '#components/search/search-help.tsx'
import { SearchResults } from '#components/search/search-results.tsx'
import { SearchTypes } from '#components/search/search-types.tsx'
import { editMarkOf } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { queryWords, type SearchHit, type SearchIndex } from '#lib/search/search-index.ts'
import type { SearchFacts } from '#sanity/content/search/search-entry.ts'
import { searchTypes, type SearchType } from '#sanity/content/search/search.shape.ts'
import type { TopicSummary } from '#sanity/content/topic/topic-summary.shape.ts'
import type { View } from '#sanity/load.ts'
import { siteIndex } from './live-index.ts'
import { searchPath, type SearchRequest } from './search-request.ts'

const resultsPerPage = 10

interface FindingsProps {
  readonly request: SearchRequest
  readonly view: View
  readonly topics: readonly TopicSummary[]
  readonly language: SiteLanguage
}

/** What a search found, or what helps whoever found nothing. */
export async function Findings({ request, view, topics, language }: FindingsProps) {
  const words = language.words.search
  const index = await siteIndex(view)
  const { hits, holds } = index.search(request.query)
  const ofType = request.type ? hits.filter(({ entry }) => entry.facts.type === request.type) : hits
  const pages = Math.max(1, Math.ceil(ofType.length / resultsPerPage))
  const page = Math.min(request.page, pages)
  const margin = (
    <SearchTypes
      counts={countTypes(hits)}
      total={hits.length}
      chosen={request.type}
      pathOf={(type) => searchPath({ ...request, type, page: 1 })}
      language={language}
    />
  )
  if (ofType.length === 0) {
    return (
      <>
        {hits.length > 0 ? margin : null}
        <Nothing request={request} index={index} language={language} />
        <TopicsToStartFrom topics={topics} language={language} />
        <PageEvent name="Search without result" />
      </>
    )
  }
  const position = pages > 1 ? `, ${language.words.pagination.position(page, pages)}` : ''
  return (
    <>
      <SearchResults
        count={words.count(ofType.length) + position}
        hits={ofType.slice((page - 1) * resultsPerPage, page * resultsPerPage)}
        markOf={view.perspective === 'drafts' && view.stega ? markOf : () => undefined}
        margin={margin}
        note={holds === 'some words' ? words.someWords : null}
        language={language}
      />
      <Pagination
        page={page}
        pages={pages}
        pathOf={(number) => searchPath({ ...request, page: number })}
        label={words.pages}
        steps="neighbours"
        language={language}
      />
    </>
  )
}

function markOf({ entry: { id, facts } }: SearchHit<SearchFacts>): string {
  return editMarkOf({ id, type: facts.type, field: facts.type === 'person' ? 'name' : 'title' })
}

interface NothingProps {
  readonly request: SearchRequest
  readonly index: SearchIndex<SearchFacts>
  readonly language: SiteLanguage
}

function Nothing({ request, index, language }: NothingProps) {
  const words = language.words.search
  const { query, type } = request
  if (queryWords(query).length === 0) {
    return (
      <NothingFound spelling={null} language={language}>
        {words.noWords}
      </NothingFound>
    )
  }
  const spelling = index.nearestSpelling(query)
  return (
    <NothingFound
      spelling={spelling ? { query: spelling, path: searchPath({ query: spelling, type: null, page: 1 }) } : null}
      advice={words.advice}
      language={language}
    >
      {type ? words.noneOfType(query, words.types[type]) : words.none(query)}
    </NothingFound>
  )
}

function countTypes(hits: readonly SearchHit<SearchFacts>[]): Map<SearchType, number> {
  const found = Map.groupBy(hits, ({ entry }) => entry.facts.type)
  return new Map(
    searchTypes.flatMap((type) => {
      const count = found.get(type)?.length ?? 0
      return count > 0 ? [[type, count] as const] : []
    }),
  )
}
