import { evaluate, parse } from 'groq-js'
import { describe, expect, test } from 'vitest'
import { newsExpired, newsInProgress, newsOnSite, newsScheduled } from './desk-filters.ts'

const timestamp = new Date('2026-06-01T12:00:00Z')
const before = '2026-05-01T12:00:00Z'
const after = '2026-07-01T12:00:00Z'

/** As the perspective "drafts" shows them. */
const seen = [
  { _id: 'live', _originalId: 'live', _type: 'news', publishedAt: before },
  { _id: 'ending', _originalId: 'ending', _type: 'news', publishedAt: before, expiresAt: after },
  { _id: 'edited', _originalId: 'drafts.edited', _type: 'news', publishedAt: before },
  { _id: 'soon', _originalId: 'soon', _type: 'news', publishedAt: after },
  { _id: 'gone', _originalId: 'gone', _type: 'news', publishedAt: before, expiresAt: before },
  { _id: 'blank', _originalId: 'drafts.blank', _type: 'news' },
  { _id: 'ada', _originalId: 'drafts.ada', _type: 'person', publishedAt: before },
]

/** As they are stored, and listened to. */
const stored = seen.map(({ _originalId, ...document }) => ({ ...document, _id: _originalId }))

async function idsOf(filter: string, dataset: readonly unknown[]): Promise<unknown> {
  const answer = await evaluate(parse(`*[${filter}]._id`), { dataset: [...dataset], timestamp })
  return answer.get()
}

const lists = [
  ['in progress', newsInProgress, ['edited', 'blank']],
  ['scheduled', newsScheduled, ['soon']],
  ['on the site', newsOnSite, ['live', 'ending']],
  ['expired', newsExpired, ['gone']],
] as const

describe.each(lists)('the list of news %s', (_name, filter, ids) => {
  test('finds its stories among what an editor sees', async () => {
    expect(await idsOf(filter, seen)).toEqual(ids)
  })

  test('finds the same among what is stored, so that changes reach the list', async () => {
    const storedIds = ids.map((id) => seen.find((document) => document._id === id)?._originalId)
    expect(await idsOf(filter, stored)).toEqual(storedIds)
  })
})
