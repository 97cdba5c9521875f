import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { contentImage } from '../shared/image.shape.ts'
import { dateTime, oneOf } from '../shared/text.shape.ts'
import { topicLink } from '../topic/topic-summary.shape.ts'
import { newsKinds } from './news.terms.ts'

/** A story as a card in a list. */
export const newsSummary = z.object({
  _id: plainText,
  slug: plainText,
  title: shownText,
  /** Empty only in a draft that has none yet. */
  standfirst: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  kind: oneOf(newsKinds),
  publishedAt: dateTime,
  leadImage: contentImage,
  topics: listOf(topicLink),
})

export type NewsSummary = z.output<typeof newsSummary>
