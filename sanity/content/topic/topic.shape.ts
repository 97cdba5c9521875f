import { z } from 'zod'
import { listOf, plainText } from '#sanity/content-query.ts'
import { newsSummary } from '../news/news-summary.shape.ts'
import { personSummary } from '../person/person-summary.shape.ts'
import { publicationSummary } from '../publication/publication-summary.shape.ts'
import { portableTextBody } from '../shared/body.shape.ts'
import { contentImage } from '../shared/image.shape.ts'
import { dateTime, oneOf } from '../shared/text.shape.ts'
import { topicLink, topicSummary } from './topic-summary.shape.ts'
import { topicSchemes } from './topic.terms.ts'

const identifier = z.object({ scheme: oneOf(topicSchemes), value: plainText })

export type TopicIdentifier = z.output<typeof identifier>

/** Everything that a topic's page shows. */
export const topicPage = topicSummary.extend({
  _updatedAt: dateTime,
  body: portableTextBody,
  image: contentImage,
  parent: topicLink.nullish().transform((topic) => topic ?? null),
  children: listOf(topicSummary),
  lead: personSummary.nullish().transform((person) => person ?? null),
  identifiers: listOf(identifier),
  /** The newest stories; the archive has them all. */
  news: listOf(newsSummary),
  /** How many stories there are in all. */
  newsTotal: z.int().nonnegative(),
  publications: listOf(publicationSummary),
  /** How many publications there are in all; the list of publications has them. */
  publicationsTotal: z.int().nonnegative(),
  people: listOf(personSummary),
})

export type TopicPage = z.output<typeof topicPage>

export const topicPath = z.object({ _id: plainText, slug: plainText, _updatedAt: dateTime })
