import { z } from 'zod'
import { listOf, plainText } from '#sanity/content-query.ts'
import { yearOf } from '#lib/dates/format-date.ts'
import { namesBySlug, personLabels, slugsOf, topicLabels } from '../shared/filter-labels.shape.ts'
import { dateTime, oneOf, optionalPlain } from '../shared/text.shape.ts'
import type { FilterableStory } from './news-filter.ts'
import { newsKinds } from './news.terms.ts'

const filterable = z.object({
  _id: plainText,
  kind: oneOf(newsKinds),
  publishedAt: dateTime,
  topics: listOf(optionalPlain),
  people: listOf(optionalPlain),
  authors: listOf(optionalPlain),
})

/** Stories with what each answers to the filters, and the names of the topics and people among those answers. */
export const newsFilterListContent = z
  .object({ stories: listOf(filterable), topics: topicLabels, people: personLabels })
  .transform(({ stories, topics, people }) => ({
    /** Years depend on where the site is: `timezone` is an IANA name. */
    storiesIn: (timezone: string): FilterableStory[] =>
      stories.map((story) => ({
        _id: story._id,
        values: {
          kind: [story.kind],
          topic: slugsOf(story.topics, topics),
          person: slugsOf([...story.people, ...story.authors], people),
          year: [yearOf(story.publishedAt, timezone)],
        },
      })),
    topicNames: namesBySlug(topics),
    personNames: namesBySlug(people),
  }))

export type NewsFilterList = z.output<typeof newsFilterListContent>
