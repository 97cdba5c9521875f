import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { Sessions } from '../auth/sessions.ts'
import { Accounts } from '../auth/accounts.ts'
import { openSocket } from './testing/open-socket.ts'
import { origin, runningLake } from './testing/running-lake.ts'

const listenUrl = '/v2025-10-01/data/listen/production?query=*&includeResult=true'

test('many event streams travel over one socket, each with its own head, data and end', async () => {
  const lake = await runningLake()
  const editor = lake.client('editor')
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin })
  const authorization = `Bearer ${lake.token('viewer')}`
  for (let id = 1; id <= 20; id += 1)
    socket.send({ id, open: { url: `${listenUrl}&includeAllVersions=true`, headers: { authorization } } })
  socket.send({ id: 21, open: { url: listenUrl } })
  socket.send({ id: 22, open: { url: '/lake/v2025-10-01/data/live/events/production' } })
  await socket.until((frames) => frames.filter(({ data }) => data?.includes('event: welcome')).length === 22)
  const head = socket.frames.find((frame) => frame.id === 1)?.head
  expect(head).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' } })

  await editor.create({ _id: 'drafts.a', _type: 'news', title: 'Grüße 🎉' })
  await editor.create({ _id: 'a', _type: 'news' })
  const frames = await socket.until((all) => all.filter(({ data }) => data?.includes('"documentId":"a"')).length === 21)
  const textOf = (id: number) =>
    frames
      .filter((frame) => frame.id === id)
      .map(({ data = '' }) => data)
      .join('')
  expect(textOf(7)).toContain('Grüße 🎉')
  expect(textOf(21)).not.toContain('drafts.a')
  expect(textOf(22)).toContain('"tags"')
})

test('a stream that the client closes says nothing more, and its id can be used again', async () => {
  const lake = await runningLake()
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin })
  socket.send({ id: 1, open: { url: listenUrl } })
  await socket.until((frames) => frames.some(({ data }) => data?.includes('welcome')))
  socket.send({ id: 1, close: true })
  socket.send({ id: 1, open: { url: listenUrl.replace('production', 'nowhere') } })
  const frames = await socket.until((all) => all.some(({ end }) => end))
  expect(frames.filter(({ head }) => head).map(({ head }) => head?.status)).toEqual([200, 404])
  expect(frames.at(-2)?.data).toContain('Dataset')
})

test('a refused token is told in the head, as over HTTP', async () => {
  const lake = await runningLake()
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin })
  socket.send({ id: 5, open: { url: listenUrl, headers: { authorization: 'Bearer nonsense' } } })
  const [head, body, end] = await socket.until((frames) => frames.some((frame) => frame.end))
  expect(head?.head?.status).toBe(401)
  expect(body?.data).toContain('SIO-401-ANF')
  expect(end).toEqual({ id: 5, end: true })
})

test('nothing but event streams can be reached through the socket', async () => {
  const lake = await runningLake()
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin })
  const urls = [
    '/v1/users/me',
    '/v1/data/query/production?query=*',
    '/v1/data/listen/../query/production?query=*',
    '//evil.example/v1/data/listen/production?query=*',
    'http://evil.example/v1/data/listen/production?query=*',
    'v1/data/listen/production',
    '/\\evil.example/v1/data/listen/production',
    '',
  ]
  urls.forEach((url, id) => socket.send({ id, open: { url } }))
  socket.send({ id: 100, open: { url: listenUrl, headers: { authorization: 'a\nb' } } })
  const frames = await socket.until((all) => all.length === urls.length + 1)
  expect(frames.every(({ error }) => error !== undefined)).toBe(true)
})

test('the streams of a socket end with it', async () => {
  const lake = await runningLake()
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin })
  socket.send({ id: 1, open: { url: listenUrl } })
  await socket.until((frames) => frames.some(({ data }) => data?.includes('welcome')))
  expect(lake.subscribers()).toBe(1)
  socket.close()
  await lake.untilSubscribers(0)
})

test('no more than 200 streams are carried over one socket', async () => {
  const lake = await runningLake()
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin })
  for (let id = 0; id <= 200; id += 1) socket.send({ id, open: { url: listenUrl } })
  const frames = await socket.until((all) => all.some(({ error }) => error))
  expect(frames.find(({ error }) => error)).toMatchObject({ id: 200, error: expect.stringContaining('200') })
})

test('pages of other sites cannot open sockets, whatever cookies their visitor has', async () => {
  const lake = await runningLake()
  const { id } = await new Accounts(lake.lake.database).add({ name: 'A', email: 'a@example.org', role: 'editor' })
  const cookie = `labwire_session=${new Sessions(lake.lake.database).open(id)}`
  for (const path of ['/v1/streams', '/v2021-06-07/socket/production']) {
    for (const foreign of ['https://evil.example', 'null', 'http://localhost:3000.evil.example']) {
      await expect(openSocket(`${lake.url}${path}`, { origin: foreign, cookie })).rejects.toThrow('403')
    }
    await expect(openSocket(`${lake.url}${path}`, { host: 'evil.example' })).rejects.toThrow('403')
  }
  await expect(openSocket(`${lake.url}/v1/elsewhere`, { origin })).rejects.toThrow('404')
  await expect(openSocket(`${lake.url}/v1/socket/nowhere`, { origin })).rejects.toThrow('404')
  // Over our own pages the cookie counts: this listener sees drafts.
  const socket = await openSocket(`${lake.url}/v1/streams`, { origin, cookie })
  socket.send({ id: 1, open: { url: '/v2025-10-01/data/live/events/production?includeDrafts=true' } })
  const [head] = await socket.until((frames) => frames.some((frame) => frame.head))
  expect(head?.head?.status).toBe(200)
})

test('hostile frames close the socket and harm nobody else', async () => {
  const lake = await runningLake()
  const bystander = await openSocket(`${lake.url}/v1/streams`, { origin })
  bystander.send({ id: 1, open: { url: listenUrl } })
  await bystander.until((frames) => frames.some(({ data }) => data?.includes('welcome')))
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    fc.constantFrom(
      '{"id":-1,"close":true}',
      '{"id":1.5,"close":true}',
      '{"id":1,"open":{"url":1}}',
      '{"id":1,"open":{"url":"/","x":1}}',
      'x'.repeat(70_000),
    ),
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (frame) => {
      const ws = new WebSocket(`${lake.url}/v1/streams`.replace('http', 'ws'), { origin })
      const { promise, resolve } = Promise.withResolvers<number>()
      ws.on('open', () => ws.send(frame))
      ws.on('error', () => {})
      ws.on('close', resolve)
      expect([1008, 1009]).toContain(await promise)
    }),
    { numRuns: 60 },
  )
  await lake.client('editor').create({ _id: 'a', _type: 'news' })
  await bystander.until((frames) => frames.some(({ data }) => data?.includes('"documentId":"a"')))
})
