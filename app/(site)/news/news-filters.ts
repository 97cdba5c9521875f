import { countFacet, selectByFacets } from '#lib/filters/facets.ts'
import { filterAddress } from '#lib/filters/filter-address.ts'
import { filterGroup, isKnown, type FilterGroup } from '#lib/filters/filter-group.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { newsFacets, type NewsFacet, type NewsFilter } from '#sanity/content/news/news-filter.ts'
import { newsFilterList } from '#sanity/content/news/news-filter.query.ts'
import { newsKinds } from '#sanity/content/news/news.terms.ts'
import { load, type View } from '#sanity/load.ts'

export interface FilteredNews {
  /** Ids of the stories that fit, the newest first. */
  readonly ids: readonly string[]
  readonly groups: readonly FilterGroup[]
  /** False for an address that names a kind, topic, person or year which is nowhere. */
  readonly isKnown: boolean
}

/** Address of a page of the archive under a filter. */
export function filteredNewsPath(filter: NewsFilter, page = 1): string {
  return filterAddress('/news', newsFacets, filter, page)
}

/** The stories that fit a filter, and the filters that lead on from it. */
export async function filterNews(filter: NewsFilter, view: View, language: SiteLanguage): Promise<FilteredNews> {
  const list = await load(newsFilterList, {}, view)
  const stories = list.storiesIn(language.timezone)
  const { kinds, filters } = language.words
  const values: Readonly<Record<NewsFacet, ReadonlyMap<string, string>>> = {
    kind: new Map(newsKinds.map((kind) => [kind, kinds[kind]])),
    topic: list.topicNames,
    person: list.personNames,
    year: new Map(stories.flatMap((story) => story.values.year).map((year) => [year, year])),
  }
  const groups = newsFacets.map((name) =>
    filterGroup({
      name,
      label: filters[name],
      values: values[name],
      counts: countFacet(stories, newsFacets, filter, name),
      filter,
      pathOf: (next) => filteredNewsPath(next),
      countOf: (next) => selectByFacets(stories, newsFacets, next).length,
    }),
  )
  const ids = selectByFacets(stories, newsFacets, filter).map(({ _id }) => _id)
  return { ids, groups, isKnown: isKnown(filter, values, newsFacets) }
}
