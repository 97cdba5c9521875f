import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { newsSummary } from '../news/news-summary.shape.ts'
import { publicationSummary } from '../publication/publication-summary.shape.ts'
import { textBlock } from '../shared/body-block.shape.ts'
import { httpsUrl } from '../shared/link.shape.ts'
import { calendarDate, dateTime, optionalDate, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { topicLink } from '../topic/topic-summary.shape.ts'
import { personSummary } from './person-summary.shape.ts'

const membership = z.object({ start: calendarDate, end: optionalDate, role: optionalText })

export type Membership = z.output<typeof membership>

const personLink = z.object({ label: shownText, url: httpsUrl })

/** Everything that a person's page shows. */
export const personPage = personSummary.extend({
  _updatedAt: dateTime,
  family: shownText,
  given: optionalText,
  altNames: listOf(shownText),
  memberships: listOf(membership),
  bio: listOf(textBlock),
  /** `null` unless the person opted in. */
  email: optionalPlain,
  links: listOf(personLink),
  topics: listOf(topicLink),
  publications: listOf(publicationSummary),
  /** Stories that name the person or that they wrote, the newest first. */
  news: listOf(newsSummary),
})

export type PersonPage = z.output<typeof personPage>

export const personPath = z.object({ _id: plainText, slug: plainText, _updatedAt: dateTime })
