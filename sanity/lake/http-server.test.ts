import { connect } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createHttpServer } from './http-server.ts'
import { type RunningLake, runningLake } from './streams/testing/running-lake.ts'

/** Writes bytes to the socket as they are, and gives what comes back until the end. */
function rawAnswer({ url }: { url: string }, text: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  let answer = ''
  socket.on('data', (bytes) => (answer += bytes.toString()))
  // Who is refused while still writing is cut off; the answer has come before.
  socket.on('error', () => undefined)
  socket.on('close', () => resolve(answer))
  socket.write(text)
  return promise
}

test('who sends a request by the letter is cut off in words', async () => {
  const server = createHttpServer(async () => new Response('ok'), {
    headersTimeout: 100,
    connectionsCheckingInterval: 20,
  })
  onTestFinished(() => void server.close())
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const answer = await rawAnswer({ url }, 'GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx-slow:')
  expect(answer).toMatch(/^HTTP\/1.1 408 /)
  expect(answer).toContain('did not come in whole')
})

const hostOf = ({ url }: RunningLake) => new URL(url).host

test.each([
  ['no HTTP at all', 'HELO\r\n\r\n', 400],
  ['a host that is none', 'GET /v1/ping HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n', 400],
  ['no host', 'GET /v1/ping HTTP/1.0\r\n\r\n', 400],
  ['a backslash in the path', 'GET /v1\\..\\x HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n', 400],
  [
    'a WebSocket without a key',
    'GET /v1/streams HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: no\r\n\r\n',
    400,
  ],
  ['a tunnel', 'CONNECT other:80 HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n', 405],
  ['what nobody can meet', 'GET /v1/ping HTTP/1.1\r\nhost: 127.0.0.1\r\nexpect: x\r\nconnection: close\r\n\r\n', 417],
  ['two lengths', 'POST / HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nx', 400],
  ['headers without end', `GET / HTTP/1.1\r\nhost: 127.0.0.1\r\nx: ${'x'.repeat(200_000)}\r\n\r\n`, 431],
])('%s is refused in the form of every other refusal', async (_what, text, status) => {
  const lake = await runningLake()
  const [head = '', body = ''] = (await rawAnswer(lake, text)).split('\r\n\r\n')
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  expect(JSON.parse(body)).toMatchObject({ statusCode: status, message: expect.stringMatching(/.{20,}/) })
})

test('who goes away in the middle of an upload is no fault of the lake', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => logged.mockRestore())
  const lake = await runningLake()
  const heads = ['/v1/assets/files/production', '/v1/data/mutate/production'].map(
    (path) =>
      `POST ${path} HTTP/1.1\r\nhost: ${hostOf(lake)}\r\nauthorization: Bearer ${lake.token('editor')}\r\n` +
      'content-type: application/json\r\ncontent-length: 1000\r\n\r\nhalf',
  )
  for (const head of heads) {
    const socket = connect(Number(new URL(lake.url).port), '127.0.0.1')
    await new Promise<void>((written) => socket.write(head, () => written()))
    await fetch(`${lake.url}/v1/ping`)
    socket.destroy()
  }
  // The lake has noticed by the time that it has stopped.
  await lake.restart()
  expect(logged).not.toHaveBeenCalled()
})

test('a query of 100 kB may stand in the address, a longer one is told to go into a body', async () => {
  const lake = await runningLake()
  const ask = (length: number) =>
    rawAnswer(
      lake,
      `GET /v1/data/query/production?query=${'1%2B'.repeat(length / 4)}1 HTTP/1.1\r\nhost: ${hostOf(lake)}\r\nconnection: close\r\n\r\n`,
    )
  expect(await ask(8_000)).toMatch(/^HTTP\/1.1 200 /)
  const long = await ask(130_000)
  expect(long).toMatch(/^HTTP\/1.1 414 /)
  expect(long).toContain('Send a long query as the body of a POST')
})

test("a listener's address is held to Sanity's length", async () => {
  const lake = await runningLake()
  const listen = (length: number) => fetch(`${lake.url}/v1/data/listen/production?query=*&tag=${'x'.repeat(length)}`)
  const refused = await listen(15_000)
  expect(refused.status).toBe(414)
  expect(await refused.json()).toMatchObject({ statusCode: 414, message: expect.stringContaining('14800') })
  const taken = await listen(14_000)
  expect(taken.status).toBe(200)
  await taken.body?.cancel()
})
