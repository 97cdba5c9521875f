import type { LiveEvent } from '@sanity/client'
import { expect, test } from 'vitest'
import { collect } from '../streams/testing/collect.ts'
import { readEvents } from '../streams/testing/read-events.ts'
import { runningLake } from '../streams/testing/running-lake.ts'

const path = '/v2025-10-01/data/live/events/production'

test('a change is told by the tags of the answers that it makes stale', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  await editor.create({ _id: 'a', _type: 'news', title: 'Before' })
  const { syncTags = [] } = await lake.client().fetch('*[_id == "a"][0].title', {}, { filterResponse: false })
  const live = collect<LiveEvent>(lake.client().live.events())
  await live.until((events) => events.some(({ type }) => type === 'welcome'))
  await editor.patch('a').set({ title: 'After' }).commit()
  const events = await live.until((all) => all.some(({ type }) => type === 'message'))
  const message = events.find((event) => event.type === 'message')
  expect(syncTags.length).toBeGreaterThan(0)
  expect(message && 'tags' in message ? message.tags : []).toEqual(expect.arrayContaining([syncTags[0]]))
})

test('drafts are told only to listeners who ask for them and may read them', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  const anonymous = readEvents(`${lake.url}${path}`)
  const drafts = collect<LiveEvent>(lake.client('viewer').live.events({ includeDrafts: true }))
  await anonymous.until(1)
  await drafts.until((events) => events.length > 0)
  await editor.create({ _id: 'drafts.a', _type: 'news' })
  const { transactionId } = await editor
    .transaction()
    .create({ _id: 'p', _type: 'person' })
    .createOrReplace({ _id: 'drafts.a', _type: 'news', title: 'Still secret' })
    .commit()
  await drafts.until((events) => events.filter(({ type }) => type === 'message').length === 2)
  const [, message, ...more] = await anonymous.until(2)
  expect(message?.id).toBe(`${transactionId}#`)
  expect(more).toEqual([])

  // The draft's own tags are not among those of the transaction that carried both.
  const { syncTags: ofNews = [] } = await lake.client().fetch('*[_type == "news"]', {}, { filterResponse: false })
  const { syncTags: ofAll = [] } = await lake.client().fetch('*', {}, { filterResponse: false })
  const tags = message?.data['tags']
  expect(tags).toEqual(expect.arrayContaining(ofAll))
  for (const tag of ofNews) expect(tags).not.toContain(tag)
})

test('asking for drafts without the right to read them is refused', async () => {
  const lake = await runningLake()
  const response = await fetch(`${lake.url}${path}?includeDrafts=true`)
  expect(response.status).toBe(401)
})

test('a listener that comes back hears what it missed, or to start again', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  const { _rev } = await editor.create({ _id: 'a', _type: 'news' })
  const { _rev: missed } = await editor.create({ _id: 'b', _type: 'news' })
  const back = await readEvents(`${lake.url}${path}`, { 'last-event-id': `${_rev}#` }).until(2)
  expect(back.map(({ event, id }) => [event, id])).toEqual([
    ['welcome', undefined],
    ['message', `${missed}#`],
  ])
  const lost = await readEvents(`${lake.url}${path}`, { 'last-event-id': 'unknown#' }).until(2)
  expect(lost.map(({ event, id }) => [event, id])).toEqual([
    ['welcome', `${missed}#`],
    ['restart', `${missed}#`],
  ])
})
