import { kindOfResult } from '#components/search/search-facts.ts'
import { tidyValue } from '#lib/filters/filter-address.ts'
import { entityTag, isFresh } from '#lib/http/entity-tag.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { foldText } from '#lib/search/fold-text.ts'
import type { SearchHit } from '#lib/search/search-index.ts'
import type { SuggestionAnswer } from '#lib/search/suggestion.ts'
import type { SearchFacts } from '#sanity/content/search/search-entry.ts'
import { currentPreview, currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../../site-frame.ts'
import { siteIndex } from '../live-index.ts'

/** Suggestions that fit under the field without scrolling on a phone. */
const most = 7

/** What has its name, its people or its topics in common with what a visitor is typing: `?q=` as it stands. */
export async function GET(request: Request): Promise<Response> {
  const query = tidyValue(new URL(request.url).searchParams.get('q'))
  const view = await currentView()
  const [frame, index] = await Promise.all([loadFrame(view), siteIndex(view)])
  const language = siteLanguage(frame.language, frame)
  const { hits, holds } = index.search(query, ['title', 'names', 'topics', 'terms'])
  const fitting = beginningsFirst(holds === 'every word' ? hits : [], query)
  const suggestions = fitting.slice(0, most).map(({ entry: { title, path, facts } }) => {
    return { title, path, kind: kindOfResult(facts, language) }
  })
  const answer: SuggestionAnswer = {
    suggestions,
    said: query ? language.words.search.suggestions(suggestions.length) : '',
  }
  return reply(request, JSON.stringify(answer), (await currentPreview()) !== null)
}

/** What begins as the visitor's text does is the likeliest to be meant. */
function beginningsFirst(hits: readonly SearchHit<SearchFacts>[], query: string): SearchHit<SearchFacts>[] {
  const typed = foldText(query)
  const begins = ({ entry }: SearchHit<SearchFacts>) => foldText(entry.title).startsWith(typed)
  return [...hits.filter(begins), ...hits.filter((hit) => !begins(hit))]
}

function reply(request: Request, body: string, isPrivate: boolean): Response {
  const etag = entityTag(body)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': isPrivate ? 'private, no-store' : 'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    'x-robots-tag': 'noindex',
    etag,
  }
  if (!isPrivate && isFresh(request.headers.get('if-none-match'), etag))
    return new Response(null, { status: 304, headers })
  return new Response(body, { headers })
}
