import { fromUrl } from '@sanity/bifur-client'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { messageText } from '../streams/message-text.ts'
import { collect } from '../streams/testing/collect.ts'
import { openSocket } from '../streams/testing/open-socket.ts'
import { origin, runningLake, type RunningLake } from '../streams/testing/running-lake.ts'
import { Tokens } from '../auth/tokens.ts'
import type { Frame } from '../streams/testing/open-socket.ts'

const path = '/v2022-06-30/socket/production'

/** A signed-in peer that subscribes to presence. */
async function peer(lake: RunningLake, label: string) {
  const { id, secret } = new Tokens(lake.lake.database).create({ role: 'editor', label })
  const socket = await openSocket(`${lake.url}${path}`, { origin })
  let calls = 0
  const call = async (method: string, params: object): Promise<Frame | undefined> => {
    const callId = `call-${(calls += 1)}`
    socket.send({ jsonrpc: '2.0', id: callId, method, params })
    const frames = await socket.until((all) => all.some((frame) => frame.id === callId))
    return frames.find((frame) => frame.id === callId)
  }
  const events = () => socket.frames.flatMap(({ params }) => (params ? [params.result] : []))
  const untilEvent = (holds: (event: Record<string, unknown>) => boolean) => socket.until(() => events().some(holds))
  expect(await call('authorization', { authorization: `Bearer ${secret}`, apiVersion: 'v1' })).toMatchObject({
    result: true,
  })
  expect(await call('presence_subscribe', {})).toMatchObject({ result: expect.any(String) })
  return { id, call, events, untilEvent, close: socket.close, token: secret }
}

const at = (documentId: string) => [
  { type: 'document', documentId, path: ['title'], lastActiveAt: '2026-11-22T10:00:00Z' },
]

test('editors see where the others are, ask who is there, and see them leave', async () => {
  const lake = await runningLake()
  const ada = await peer(lake, 'Ada')
  const bob = await peer(lake, 'Bob')
  await ada.call('presence_announce', { data: { sessionId: 'ada-1', locations: at('a') } })
  await bob.untilEvent(({ type }) => type === 'state')
  expect(bob.events()).toContainEqual({ type: 'state', i: ada.id, m: { sessionId: 'ada-1', locations: at('a') } })

  await bob.call('presence_rollcall', { session: 'bob-1' })
  await ada.untilEvent(({ type }) => type === 'rollCall')
  expect(ada.events()).toContainEqual({ type: 'rollCall', i: bob.id, session: 'bob-1' })

  ada.close()
  await bob.untilEvent(({ type }) => type === 'disconnect')
  expect(bob.events().at(-1)).toEqual({ type: 'disconnect', i: ada.id, m: { session: 'ada-1' } })
})

test('a page that reloads is not reported as gone, and nobody speaks for another', async () => {
  const lake = await runningLake()
  const ada = await peer(lake, 'Ada')
  const bob = await peer(lake, 'Bob')
  await ada.call('presence_announce', { data: { sessionId: 'ada-1', locations: [] } })
  expect(await bob.call('presence_announce', { data: { sessionId: 'ada-1', locations: at('b') } })).toHaveProperty(
    'error',
  )
  expect(await bob.call('presence_disconnect', { session: 'ada-1' })).toHaveProperty('error')

  const reloaded = await openSocket(`${lake.url}${path}`, { origin })
  reloaded.send({ jsonrpc: '2.0', id: 1, method: 'authorization', params: { authorization: `Bearer ${ada.token}` } })
  reloaded.send({
    jsonrpc: '2.0',
    id: 2,
    method: 'presence_announce',
    params: { data: { sessionId: 'ada-1', locations: at('c') } },
  })
  await reloaded.until((frames) => frames.length === 2)
  ada.close()
  await bob.call('presence_rollcall', { session: 'bob-1' })
  await bob.untilEvent(({ type }) => type === 'rollCall')
  expect(bob.events().map(({ type }) => type)).not.toContain('disconnect')
})

test('who is not signed in, or no longer, neither hears nor says anything', async () => {
  const lake = await runningLake()
  const ada = await peer(lake, 'Ada')
  const stranger = await openSocket(`${lake.url}${path}`, { origin })
  const calls = [
    ['presence_subscribe', {}],
    ['presence_announce', { data: { sessionId: 's', locations: at('a') } }],
    ['presence_rollcall', { session: 's' }],
    ['authorization', { authorization: 'Bearer wrong' }],
  ] as const
  calls.forEach(([method, params], id) => stranger.send({ jsonrpc: '2.0', id, method, params }))
  const answers = await stranger.until((frames) => frames.length === calls.length)
  expect(answers.every(({ error }) => error !== undefined)).toBe(true)

  new Tokens(lake.lake.database).revoke(ada.id)
  expect(await ada.call('presence_rollcall', { session: 'ada-1' })).toMatchObject({ error: { code: 4001 } })
  expect(ada.events()).toEqual([])
})

test("Studio's own presence client works with it", async () => {
  const lake = await runningLake()
  const ada = await peer(lake, 'Ada')
  const { secret } = new Tokens(lake.lake.database).create({ role: 'editor', label: 'Studio' })
  // The client wants an observable; a query that answers with its own parameter makes one.
  const token$ = lake.client().observable.fetch<string, Record<string, string>>('$token', { token: secret })
  const bifur = fromUrl(`${lake.url}${path}`.replace('http', 'ws'), { token$ })
  const heard = collect<{ type: string }>(bifur.listen('presence'))
  const alive = collect<Date>(bifur.heartbeats)
  await alive.until((beats) => beats.length > 0)
  const said = collect<boolean>(bifur.request('presence_rollcall', { session: 'studio-1' }))
  await said.until((answers) => answers.length === 1)
  expect(said.items).toEqual([true])
  await ada.untilEvent(({ session }) => session === 'studio-1')
  await heard.until((events) => events.some(({ type }) => type === 'rollCall'))
})

test('hostile messages are answered with a fault or end the socket', async () => {
  const lake = await runningLake()
  const ws = new WebSocket(`${lake.url}${path}`.replace('http', 'ws'), { origin })
  await new Promise((resolve) => ws.once('open', resolve))
  const answers: Frame[] = []
  let answered: (() => void) | undefined
  ws.on('message', (data) => {
    answers.push(JSON.parse(messageText(data)))
    answered?.()
  })
  const method = fc.constantFrom('authorization', 'presence_announce', 'presence_rollcall', '__proto__', 'constructor')
  const hostile = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .record({ jsonrpc: fc.constant('2.0'), id: fc.integer(), method, params: fc.jsonValue() })
      .map((call) => JSON.stringify(call)),
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (message) => {
      const answer = new Promise<void>((resolve) => (answered = resolve))
      ws.send(message)
      await answer
      expect(answers.at(-1)?.error).toBeDefined()
    }),
    // Fewer than the messages that one socket may send in a second.
    { numRuns: 80 },
  )
  ws.terminate()
})

test('a flood of messages, or one that is too large, ends the socket', async () => {
  const lake = await runningLake()
  const ends = async (flood: (ws: WebSocket) => void) => {
    const ws = new WebSocket(`${lake.url}${path}`.replace('http', 'ws'), { origin })
    ws.on('error', () => {})
    ws.on('open', () => flood(ws))
    return new Promise<number>((resolve) => ws.on('close', resolve))
  }
  expect(await ends((ws) => ws.send('x'.repeat(100_000)))).toBe(1009)
  const many = await ends((ws) => {
    for (let i = 0; i < 500; i += 1) ws.send('{}')
  })
  expect(many).toBe(1008)
})
