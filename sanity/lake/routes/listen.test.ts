import type { ListenEvent, MutationEvent } from '@sanity/client'
import { expect, test } from 'vitest'
import { Sessions } from '../auth/sessions.ts'
import { Accounts } from '../auth/accounts.ts'
import { collect } from '../streams/testing/collect.ts'
import { runningLake } from '../streams/testing/running-lake.ts'

const mutationsOf = (events: ListenEvent[]): MutationEvent[] => events.filter((event) => event.type === 'mutation')
const events: ('welcome' | 'mutation')[] = ['welcome', 'mutation']
const welcomed = (events: { type: string }[]) => events.some(({ type }) => type === 'welcome')
const has = (count: number) => (events: ListenEvent[]) => mutationsOf(events).length >= count

test('a listener is told what appears in, changes in and leaves its set', async () => {
  const lake = await runningLake()
  const client = lake.client('editor')
  const events = collect<ListenEvent>(
    client.listen(
      '*[_type == "news" && featured == true]{title}',
      {},
      { events: ['welcome', 'mutation'], includeMutations: false },
    ),
  )
  await events.until(welcomed)
  await client.create({ _id: 'a', _type: 'news', featured: false })
  await client.create({ _id: 'b', _type: 'person', featured: true })
  const shown = await client.patch('a').set({ featured: true }).commit()
  await client.patch('a').set({ title: 'T' }).commit()
  await client.patch('a').set({ featured: false }).commit()
  await client.createOrReplace({ _id: 'a', _type: 'news', featured: true })
  await client.delete('a')

  const told = mutationsOf(await events.until(has(5)))
  expect(told.map(({ transition }) => transition)).toEqual(['appear', 'update', 'disappear', 'appear', 'disappear'])
  expect(told[0]).toMatchObject({
    documentId: 'a',
    transactionId: shown._rev,
    eventId: `${shown._rev}#a`,
    resultRev: shown._rev,
    result: { _id: 'a', featured: true },
    visibility: 'query',
    transactionTotalEvents: 1,
    transactionCurrentEvent: 0,
  })
  expect(told[0]).not.toHaveProperty('mutations')
  expect(told[1]?.previousRev).toBe(shown._rev)
  expect(told[4]).not.toHaveProperty('result')
  // Studio chains events by revision: each begins where the one before ended.
  expect(told.slice(1, 3).map(({ previousRev }) => previousRev)).toEqual(
    told.slice(0, 2).map(({ resultRev }) => resultRev),
  )
})

test('mutations, effects, results and previous revisions come when they are asked for', async () => {
  const lake = await runningLake()
  const client = lake.client('editor')
  await client.create({ _id: 'a', _type: 'news', title: 'Before' })
  const all = collect<ListenEvent>(
    client.listen('*', {}, { events: ['welcome', 'mutation'], includePreviousRevision: true, effectFormat: 'mendoza' }),
  )
  const bare = collect<ListenEvent>(
    client.listen('*', {}, { events: ['welcome', 'mutation'], includeResult: false, includeMutations: false }),
  )
  await Promise.all([all.until(welcomed), bare.until(welcomed)])
  await client.patch('a').set({ title: 'After' }).commit()
  const [full] = mutationsOf(await all.until(has(1)))
  expect(full).toMatchObject({
    mutations: [{ patch: { id: 'a', set: { title: 'After' } } }],
    previous: { title: 'Before' },
    result: { title: 'After' },
    effects: { apply: expect.any(Array), revert: expect.any(Array) },
  })
  const [small] = mutationsOf(await bare.until(has(1)))
  for (const key of ['mutations', 'effects', 'previous', 'result']) expect(small).not.toHaveProperty(key)
})

test('one transaction over several documents is told as one, counting only what the listener sees', async () => {
  const lake = await runningLake()
  const client = lake.client('editor')
  const pair = collect<ListenEvent>(
    client.listen(
      '*[_id in $ids]',
      { ids: ['a', 'drafts.a'] },
      { events: ['welcome', 'mutation'], includeAllVersions: true },
    ),
  )
  await pair.until(welcomed)
  const { transactionId } = await client
    .transaction()
    .create({ _id: 'a', _type: 'news' })
    .create({ _id: 'unseen', _type: 'news' })
    .create({ _id: 'drafts.a', _type: 'news' })
    .commit()
  const told = mutationsOf(await pair.until(has(2)))
  expect(
    told.map(({ documentId, transactionTotalEvents, transactionCurrentEvent, transactionId: id }) => [
      documentId,
      transactionCurrentEvent,
      transactionTotalEvents,
      id,
    ]),
  ).toEqual([
    ['a', 0, 2, transactionId],
    ['drafts.a', 1, 2, transactionId],
  ])
})

test('drafts are told to those who ask and may read them, and never to anonymous listeners', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  const options = { events, includeAllVersions: true }
  const anonymous = collect<ListenEvent>(lake.client().listen('*', {}, options))
  const viewer = collect<ListenEvent>(lake.client('viewer').listen('*', {}, options))
  const quiet = collect<ListenEvent>(editor.listen('*', {}, { events: ['welcome', 'mutation'] }))
  const old = collect<ListenEvent>(
    lake.client('viewer', { apiVersion: '2021-06-07' }).listen('*', {}, { events: ['welcome', 'mutation'] }),
  )
  await Promise.all([anonymous, viewer, quiet, old].map((listener) => listener.until(welcomed)))
  await editor
    .transaction()
    .create({ _id: 'drafts.a', _type: 'news' })
    .create({ _id: 'versions.r1.a', _type: 'news' })
    .commit()
  await editor.create({ _id: 'a', _type: 'news' })
  const ids = (events: ListenEvent[]) => mutationsOf(events).map(({ documentId }) => documentId)
  expect(ids(await viewer.until(has(3)))).toEqual(['drafts.a', 'versions.r1.a', 'a'])
  expect(ids(await anonymous.until(has(1)))).toEqual(['a'])
  expect(ids(await quiet.until(has(1)))).toEqual(['a'])
  expect(ids(await old.until(has(2)))).toEqual(['drafts.a', 'a'])
  const [seen] = mutationsOf(anonymous.items)
  expect(seen).toMatchObject({ transactionTotalEvents: 1 })
})

test('an anonymous listener cannot learn about a draft through a reference in its filter', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  await editor.create({ _id: 'drafts.secret', _type: 'person', name: 'Hidden' })
  await editor.create({ _id: 'a', _type: 'news', author: { _type: 'reference', _ref: 'drafts.secret', _weak: true } })
  const query = '*[_type == "news" && (author->name == "Hidden" || title == "Done")]'
  const anonymous = collect<ListenEvent>(lake.client().listen(query, {}, { events: ['welcome', 'mutation'] }))
  const viewer = collect<ListenEvent>(lake.client('viewer').listen(query, {}, { events: ['welcome', 'mutation'] }))
  await Promise.all([anonymous.until(welcomed), viewer.until(welcomed)])
  await editor.patch('a').set({ body: 1 }).commit()
  await editor.patch('a').set({ title: 'Done' }).commit()
  expect(mutationsOf(await viewer.until(has(2)))[0]?.transition).toBe('update')
  expect(mutationsOf(await anonymous.until(has(1)))).toMatchObject([
    { transition: 'appear', result: { title: 'Done' } },
  ])
})

test('a query that cannot be read is told on the stream, with its position', async () => {
  const lake = await runningLake()
  const client = lake.client()
  const failing = ['*[_type == ]', '*[nosuchfunction(_id)]', '"no documents at all"', '*[_id == $missing]']
  for (const query of failing) {
    const listener = collect<ListenEvent>(client.listen(query))
    await expect(listener.untilError()).resolves.toMatchObject({ name: 'ChannelError' })
  }
  const listener = collect<ListenEvent>(client.listen('*[_type == ]'))
  expect(await listener.untilError()).toMatchObject({
    data: { error: { type: 'queryParseError', query: '*[_type == ]' } },
  })
})

test('an unknown dataset and an ended session are refused for good', async () => {
  const lake = await runningLake()
  const elsewhere = collect<ListenEvent>(lake.client(undefined, { dataset: 'nowhere' }).listen('*'))
  expect(await elsewhere.untilError()).toMatchObject({ name: 'ConnectionFailedError', status: 404 })
  const { id } = await new Accounts(lake.lake.database).add({ name: 'A', email: 'a@example.org', role: 'editor' })
  const token = new Sessions(lake.lake.database).open(id, 0)
  const expired = collect<ListenEvent>(lake.client(undefined, { token }).listen('*'))
  expect(await expired.untilError()).toMatchObject({ name: 'ConnectionFailedError', status: 401 })
})
