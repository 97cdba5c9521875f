import { expect, test } from 'vitest'
import { readEvents } from '../streams/testing/read-events.ts'
import { runningLake } from '../streams/testing/running-lake.ts'

const path = '/v2025-10-01/data/listen/production?query=*&enableResume=true'

test('a listener that was away is told what it missed, from the very event on', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  await editor.create({ _id: 'first', _type: 'news' })
  const before = readEvents(`${lake.url}${path}`)
  const [welcome] = await before.until(1)
  expect(welcome).toMatchObject({ event: 'welcome' })
  await before.stop()

  await editor.transaction().create({ _id: 'a', _type: 'news' }).create({ _id: 'b', _type: 'news' }).commit()
  await editor.create({ _id: 'c', _type: 'news' })
  const after = readEvents(`${lake.url}${path}`, { 'last-event-id': welcome?.id ?? '' })
  const events = await after.until(4)
  expect(events.map(({ event, data }) => data['documentId'] ?? event)).toEqual(['welcomeback', 'a', 'b', 'c'])

  // In the middle of a transaction: the rest of it comes, with the numbers it would have had.
  const middle = readEvents(`${lake.url}${path}`, { 'last-event-id': events[1]?.id ?? '' })
  const rest = await middle.until(3)
  expect(rest.map(({ event, data }) => data['documentId'] ?? event)).toEqual(['welcomeback', 'b', 'c'])
  expect(rest[1]?.data).toMatchObject({ transactionCurrentEvent: 1, transactionTotalEvents: 2 })

  await editor.create({ _id: 'd', _type: 'news' })
  const live = await middle.until(4)
  expect(live[3]?.data).toMatchObject({ documentId: 'd' })
})

test('a position of another lake leads to a reset; without enableResume every start is a welcome', async () => {
  const lake = await runningLake()
  await lake.client('editor').create({ _id: 'a', _type: 'news' })
  const headers = { 'last-event-id': 'never-seen#a' }
  const [reset] = await readEvents(`${lake.url}${path}`, headers).until(1)
  expect(reset).toMatchObject({ event: 'reset', id: expect.stringMatching(/#$/) })
  const [welcome] = await readEvents(`${lake.url}${path.replace('&enableResume=true', '')}`, headers).until(1)
  expect(welcome).toMatchObject({ event: 'welcome' })
})

test('a lake that was restarted still knows where its listeners were', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  await editor.create({ _id: 'a', _type: 'news' })
  const stream = readEvents(`${lake.url}${path}`)
  const [welcome] = await stream.until(1)
  await editor.patch('a').set({ title: 'T' }).commit()
  await stream.stop()
  const restarted = await lake.restart()
  const [back, missed] = await readEvents(`${restarted.url}${path}`, { 'last-event-id': welcome?.id ?? '' }).until(2)
  expect(back).toMatchObject({ event: 'welcomeback' })
  expect(missed?.data).toMatchObject({ documentId: 'a', transition: 'update' })
})

test('the stream may neither be cached nor transformed', async () => {
  const lake = await runningLake()
  const response = await fetch(`${lake.url}${path}`)
  expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/)
  expect(response.headers.get('cache-control')).toBe('no-cache, no-transform')
  await response.body?.cancel()
})
