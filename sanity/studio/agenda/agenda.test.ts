import { expect, test } from 'vitest'
import { agendaOf, byDay, type TimedStory } from './agenda.ts'

const now = Date.parse('2026-06-15T12:00:00Z')

const story = (id: string, fields: Partial<TimedStory>): TimedStory => ({
  _id: id,
  title: `Story ${id}`,
  publishedAt: '2026-06-01T09:00:00Z',
  expiresAt: null,
  ...fields,
})

const agenda = (stories: readonly TimedStory[]) =>
  agendaOf({ stories, pages: [], releases: [] }, now).map(({ change, id, obstacle }) => [change, id, obstacle === null])

test('stories to come and to go stand in the order of their times', () => {
  expect(
    agenda([
      story('past', {}),
      story('later', { publishedAt: '2026-07-01T09:00:00Z', expiresAt: '2026-08-01T09:00:00Z' }),
      story('soon', { publishedAt: '2026-06-16T09:00:00Z' }),
      story('gone', { expiresAt: '2026-06-02T09:00:00Z' }),
    ]),
  ).toEqual([
    ['appears', 'soon', true],
    ['appears', 'later', true],
    ['goes', 'later', true],
  ])
})

test('a draft with a date to come is told apart: it does not go out by itself', () => {
  expect(
    agenda([story('drafts.a', { publishedAt: '2026-06-16T09:00:00Z', expiresAt: '2026-06-17T09:00:00Z' })]),
  ).toEqual([['appears', 'a', false]])
})

test('of a published story with a draft, what is published counts', () => {
  expect(
    agenda([
      story('a', { publishedAt: '2026-06-16T09:00:00Z' }),
      story('drafts.a', { publishedAt: '2026-06-20T09:00:00Z' }),
    ]),
  ).toEqual([['appears', 'a', true]])
})

test('releases and pages to look through stand among them, also what is overdue', () => {
  const entries = agendaOf(
    {
      stories: [story('soon', { publishedAt: '2026-06-16T09:00:00Z' })],
      pages: [{ _id: 'page', title: 'About', reviewBy: '2026-06-10' }],
      releases: [
        { id: 'r1', title: 'Launch', at: '2026-06-17T09:00:00Z', isScheduled: true, size: 3 },
        { id: 'r2', title: 'Perhaps', at: '2026-06-18T09:00:00Z', isScheduled: false, size: 1 },
      ],
    },
    now,
  )
  expect(entries.map(({ title, obstacle }) => [title, obstacle === null])).toEqual([
    ['About', true],
    ['Story soon', true],
    ['Launch (3 documents)', true],
    ['Perhaps (1 document)', false],
  ])
})

test('days are those of the group, across the change to summer time', () => {
  const at = ['2026-03-28T23:30:00Z', '2026-03-29T22:59:59Z', '2026-03-29T23:30:00Z']
  const stories = at.map((publishedAt, index) => story(String(index), { publishedAt }))
  const before = Date.parse('2026-03-01T00:00:00Z')
  const entries = agendaOf({ stories, pages: [], releases: [] }, before)
  const days = byDay(entries, 'Europe/London')
  expect(days.map(({ day, entries: ofDay }) => [day, ofDay.length])).toEqual([
    ['Saturday, 28 March 2026', 1],
    ['Sunday, 29 March 2026', 1],
    ['Monday, 30 March 2026', 1],
  ])
})

test('the day by which a page is due is the same in every time zone', () => {
  const entries = agendaOf(
    { stories: [], pages: [{ _id: 'p', title: 'About', reviewBy: '2026-06-30' }], releases: [] },
    now,
  )
  expect(byDay(entries, 'Pacific/Auckland')[0]?.day).toBe('Tuesday, 30 June 2026')
})
