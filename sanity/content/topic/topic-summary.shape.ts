import { z } from 'zod'
import { plainText, shownText } from '#sanity/content-query.ts'
import { optionalText } from '../shared/text.shape.ts'

/** A topic as a label that links to its page. */
export const topicLink = z.object({ _id: plainText, title: shownText, slug: plainText })

export type TopicLink = z.output<typeof topicLink>

/** A topic in a list of topics. */
export const topicSummary = topicLink.extend({ summary: optionalText })

export type TopicSummary = z.output<typeof topicSummary>
