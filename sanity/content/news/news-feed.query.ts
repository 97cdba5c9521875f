import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { bodyFragment } from '../shared/body.fragment.ts'
import { newsIsPublic } from '../shared/visibility.fragment.ts'
import { newsFeedContent } from './news-feed.shape.ts'
import { newsOrder, newsSummaryFragment } from './news.fragment.ts'
import { newsKinds } from './news.terms.ts'

const newsFeedQuery = defineQuery(`{
  "topic": *[_type == "topic" && defined(slug.current) && slug.current == $topic][0].title,
  "stories": *[
    _type == "news" && ${newsIsPublic} && seo.noindex != true &&
    ($kind == null || kind == $kind) && ($topic == null || $topic in topics[]->slug.current)
  ] | ${newsOrder}[0...30]{
    ${newsSummaryFragment},
    updatedNote{date, text},
    "body": body${bodyFragment},
    "bylines": bylines[!defined(person) || person->consentToPublish == true]{
      "name": coalesce(person->name, name),
      "slug": person->slug.current
    },
    corrections[]{date, text}
  }
}`)

/** The 30 newest stories in full, of one kind or topic (by its slug) where given; `topic` is null when there is no such. */
export const newsFeed = contentQuery({
  name: 'newsFeed',
  groq: newsFeedQuery,
  params: z.object({
    kind: z.enum(newsKinds).nullable().default(null),
    topic: z.string().min(1).nullable().default(null),
  }),
  shape: newsFeedContent,
  reads: ['news', 'topic', 'publication', 'person'],
})
