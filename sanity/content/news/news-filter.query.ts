import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { filterLabelsFragment } from '../shared/filter-labels.fragment.ts'
import { newsIsPublic } from '../shared/visibility.fragment.ts'
import { newsFilterListContent } from './news-filter.shape.ts'
import { newsSummary } from './news-summary.shape.ts'
import { newsOrder, newsSummaryFragment } from './news.fragment.ts'

const newsFilterListQuery = defineQuery(`{
  "stories": *[_type == "news" && ${newsIsPublic}] | ${newsOrder}{
    _id,
    kind,
    publishedAt,
    "topics": topics[]._ref,
    "people": people[]._ref,
    "authors": bylines[].person._ref
  },
  ${filterLabelsFragment}
}`)

/** What the archive can be filtered by: every story in the order of the archive, topics and people. */
export const newsFilterList = contentQuery({
  name: 'newsFilterList',
  groq: newsFilterListQuery,
  params: z.object({}),
  shape: newsFilterListContent,
  reads: ['news', 'topic', 'person'],
})

const newsByIdsQuery = defineQuery(`*[_type == "news" && _id in $ids && ${newsIsPublic}] | ${newsOrder}{
  ${newsSummaryFragment}
}`)

/** The stories of a page of a filtered list, the newest first. */
export const newsByIds = contentQuery({
  name: 'newsByIds',
  groq: newsByIdsQuery,
  params: z.object({ ids: z.array(z.string().min(1)) }),
  shape: listOf(newsSummary),
  reads: ['news', 'topic'],
})
