import { publishedId } from '#sanity/content/shared/rules/published-id.ts'

/** What happens to the site by itself, or should be done by then. */
export type AgendaChange = 'appears' | 'goes' | 'release' | 'review'

export interface AgendaEntry {
  readonly change: AgendaChange
  /** ISO 8601. */
  readonly at: string
  /** Document that it happens to, or the name of a release. */
  readonly id: string
  readonly type: string
  readonly title: string
  /** Why it will not happen as things stand; null when it will. */
  readonly obstacle: string | null
}

/** A story as it is stored, draft or published. */
export interface TimedStory {
  readonly _id: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly expiresAt: string | null
}

export interface ReviewedPage {
  readonly _id: string
  readonly title: string | null
  /** YYYY-MM-DD. */
  readonly reviewBy: string
}

export interface PlannedRelease {
  readonly id: string
  readonly title: string
  readonly at: string
  /** Whether it runs by itself at that time, or somebody only meant to run it then. */
  readonly isScheduled: boolean
  readonly size: number
}

interface Plans {
  readonly stories: readonly TimedStory[]
  readonly pages: readonly ReviewedPage[]
  readonly releases: readonly PlannedRelease[]
}

/** Everything that is still to come after `now` (milliseconds), and what is overdue, the earliest first. */
export function agendaOf({ stories, pages, releases }: Plans, now: number): AgendaEntry[] {
  const entries = [...storyEntries(stories, now), ...releases.map(releaseEntry), ...pages.map(reviewEntry)]
  return entries.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
}

const notPublished = 'Not published yet: press Publish, or nobody will see it then.'

function storyEntries(stories: readonly TimedStory[], now: number): AgendaEntry[] {
  const published = new Map(stories.filter(isPublished).map((story) => [story._id, story]))
  const drafts = stories.filter((story) => !isPublished(story) && !published.has(publishedId(story._id)))
  return [
    ...[...published.values()].flatMap((story) => changesOf(story, now, null)),
    ...drafts.flatMap((story) => changesOf(story, now, notPublished).filter(({ change }) => change === 'appears')),
  ]
}

function changesOf(story: TimedStory, now: number, obstacle: string | null): AgendaEntry[] {
  const { _id, title, publishedAt, expiresAt } = story
  const shared = { id: publishedId(_id), type: 'news', title: title || 'Story without a headline', obstacle }
  const ofStory: AgendaEntry[] = []
  if (publishedAt && Date.parse(publishedAt) > now) ofStory.push({ ...shared, change: 'appears', at: publishedAt })
  if (expiresAt && Date.parse(expiresAt) > now) ofStory.push({ ...shared, change: 'goes', at: expiresAt })
  return ofStory
}

function releaseEntry({ id, title, at, isScheduled, size }: PlannedRelease): AgendaEntry {
  const obstacle = isScheduled ? null : 'Not scheduled yet: it runs when somebody schedules or publishes it.'
  const documents = size === 1 ? '1 document' : `${size} documents`
  return { change: 'release', at, id, type: 'system.release', title: `${title} (${documents})`, obstacle }
}

function reviewEntry({ _id, title, reviewBy }: ReviewedPage): AgendaEntry {
  return {
    change: 'review',
    at: `${reviewBy}T23:59:59Z`,
    id: publishedId(_id),
    type: 'page',
    title: title || 'Page without a title',
    obstacle: null,
  }
}

function isPublished({ _id }: TimedStory): boolean {
  return publishedId(_id) === _id
}

export interface AgendaDay {
  /** As it is read: “Thursday, 3 December 2026”. */
  readonly day: string
  readonly entries: readonly AgendaEntry[]
}

/** Entries under the days on which they fall in a time zone (IANA), in their order. */
export function byDay(entries: readonly AgendaEntry[], timeZone: string): AgendaDay[] {
  const dayOf = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone })
  // A page is to be looked through by the end of a day that is the same everywhere.
  const calendarDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' })
  const days = Map.groupBy(entries, ({ change, at }) =>
    (change === 'review' ? calendarDay : dayOf).format(Date.parse(at)),
  )
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }))
}
