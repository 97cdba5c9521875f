import { z } from 'zod'
import { listOf, shownText } from '#sanity/content-query.ts'
import { portableTextBody } from '../shared/body.shape.ts'
import { calendarDate, conditionalText, optionalDateTime, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { newsSummary } from './news-summary.shape.ts'

/** A story as a feed carries it: everything that can be read outside of the site. */
const feedStory = newsSummary.extend({
  updatedNote: z.object({ date: optionalDateTime, text: optionalText }).nullish(),
  body: portableTextBody,
  bylines: listOf(z.object({ name: conditionalText, slug: optionalPlain })),
  corrections: listOf(z.object({ date: calendarDate, text: shownText })),
})

export type FeedStory = z.output<typeof feedStory>

export const newsFeedContent = z.object({ topic: optionalText, stories: listOf(feedStory) })
