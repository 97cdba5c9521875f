import { once } from 'node:events'
import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { openSocket } from '../streams/testing/open-socket.ts'
import { readEvents } from '../streams/testing/read-events.ts'
import { origin, runningLake } from '../streams/testing/running-lake.ts'
import { Accounts } from './accounts.ts'
import { Sessions } from './sessions.ts'
import { Tokens } from './tokens.ts'

/** A lake with an administrator's token and an editor who is signed in. */
async function withEditor() {
  const running = await runningLake()
  const { database } = running.lake
  const accounts = new Accounts(database)
  const editor = await accounts.add({ name: 'Grace', email: 'grace@example.org', role: 'editor' })
  const token = new Sessions(database).open(editor.id)
  const administrator = running.token('administrator')
  const ask = (method: string, path: string, body?: object, bearer = administrator) =>
    fetch(`${running.url}/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  return { running, editor, token, administrator, ask, database }
}

const listenTo = '/v2025-10-01/data/listen/production?query=*'
const follow = (url: string, token: string, path = listenTo) =>
  readEvents(`${url}${path}`, { authorization: `Bearer ${token}` })

// What ends a session ends its streams in the same breath: not at the next heartbeat.
test.each([
  ['is removed', 'DELETE', (id: string) => `/projects/labwire/users/${id}`, undefined],
  ['is signed out by an administrator', 'DELETE', (id: string) => `/sessions?user=${id}`, undefined],
  ['has another role now', 'PUT', (id: string) => `/projects/labwire/users/${id}/roles`, { roleName: 'viewer' }],
])('whoever %s hears no more', async (_what, method, path, body) => {
  const { running, editor, token, ask } = await withEditor()
  const listening = follow(running.url, token)
  const live = follow(running.url, token, '/v2025-10-01/data/live/events/production?includeDrafts=true')
  await Promise.all([listening.until(1), live.until(1)])
  expect((await ask(method, path(editor.id), body)).status).toBe(200)
  expect((await listening.until(2)).at(-1)).toMatchObject({ event: 'disconnect' })
  expect((await live.until(2)).at(-1)).toMatchObject({ event: 'goaway' })
  await Promise.all([listening.done, live.done])
})

test('whoever signs out, or whose token is revoked, hears no more; others go on', async () => {
  const { running, token, administrator, ask, database } = await withEditor()
  const robot = new Tokens(database).create({ role: 'editor', label: 'Robot' })
  const signedOut = follow(running.url, token)
  const revoked = follow(running.url, robot.secret)
  const other = follow(running.url, administrator)
  await Promise.all([signedOut.until(1), revoked.until(1), other.until(1)])
  await ask('POST', '/auth/logout', {}, token)
  await signedOut.done
  await ask('DELETE', `/projects/labwire/tokens/${robot.id}`)
  await revoked.done
  await running.client('editor').create({ _type: 'news' })
  expect((await other.until(2)).at(-1)).toMatchObject({ event: 'mutation' })
})

test('streams over one socket, and presence, end too', async () => {
  const { running, editor, token, ask } = await withEditor()
  const socket = await openSocket(`${running.url}/v1/streams`, { origin })
  socket.send({ id: 1, open: { url: listenTo, headers: { authorization: `Bearer ${token}` } } })
  await socket.until((frames) => frames.some(({ data }) => data?.includes('welcome')))
  const presence = new WebSocket(`${running.url.replace('http', 'ws')}/v2022-06-30/socket/production`, { origin })
  await once(presence, 'open')
  const params = { authorization: `Bearer ${token}`, apiVersion: 'v1' }
  presence.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'authorization', params }))
  await once(presence, 'message')
  const gone = once(presence, 'close')
  await ask('DELETE', `/projects/labwire/users/${editor.id}`)
  await socket.until((frames) => frames.some(({ end }) => end))
  await gone
})

test('presence by the cookie ends with the cookie’s session', async () => {
  const { running, editor, ask, database } = await withEditor()
  const cookie = `labwire_session=${new Sessions(database).open(editor.id)}`
  const url = `${running.url.replace('http', 'ws')}/v2022-06-30/socket/production`
  const presence = new WebSocket(url, { headers: { origin, cookie } })
  await once(presence, 'open')
  presence.send(JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'presence_subscribe', params: {} }))
  await once(presence, 'message')
  const gone = once(presence, 'close')
  await ask('DELETE', `/sessions?user=${editor.id}`)
  await gone
})
