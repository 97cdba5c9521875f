import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { newsSummary } from '../news/news-summary.shape.ts'
import { publicationSummary } from '../publication/publication-summary.shape.ts'
import { textBlock } from '../shared/body-block.shape.ts'
import { httpsUrl } from '../shared/link.shape.ts'
import { calendarDate, dateTime, flag, optionalDate, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { topicLink } from '../topic/topic-summary.shape.ts'
import { personSummary } from './person-summary.shape.ts'

const membership = z.object({ start: calendarDate, end: optionalDate, role: optionalText })

export type Membership = z.output<typeof membership>

const groupMemberFields = personSummary.extend({
  former: flag,
  periods: listOf(z.object({ start: calendarDate, end: optionalDate })),
})

/** A person in the list of the group, with the first and the last year of their time in it; the last of a former member. */
export const groupMember = groupMemberFields.transform(({ periods, ...person }) => {
  const starts = periods.map(({ start }) => start.slice(0, 4)).toSorted()
  const ends = periods.flatMap(({ end }) => (end ? [end.slice(0, 4)] : [])).toSorted()
  return { ...person, firstYear: starts.at(0) ?? null, lastYear: person.former ? (ends.at(-1) ?? null) : null }
})

export type GroupMember = z.output<typeof groupMember>

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
  /** The newest stories that they wrote. */
  written: listOf(newsSummary),
  /** The newest stories that name them and that others wrote. */
  news: listOf(newsSummary),
  /** How many stories there are in all; the archive has them. */
  newsTotal: z.int().nonnegative(),
})

export type PersonPage = z.output<typeof personPage>

export const personPath = z.object({ _id: plainText, slug: plainText, _updatedAt: dateTime })
