import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { WebSocketServer, type WebSocket as Connection } from 'ws'
import { streamFetch } from './stream-fetch.ts'

/** A stand-in for the lake that lets a test decide what is sent, and keeps what it was sent. */
class StreamServer {
  readonly received: unknown[] = []
  readonly connections: Connection[] = []
  readonly plainRequests: string[] = []
  /** Whether handshakes are left without any answer. */
  holdsHandshakes = false
  readonly #http: Server
  #waiting: { count: number; resolve: () => void }[] = []

  constructor({ takesSockets = true } = {}) {
    this.#http = createServer((request, response) => {
      this.plainRequests.push(request.url ?? '')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).end('event: welcome\ndata: {}\n\n')
    })
    if (takesSockets) this.#acceptSockets()
  }

  #acceptSockets(): void {
    const sockets = new WebSocketServer({ noServer: true, path: '/lake/v1/streams' })
    this.#http.on('upgrade', (request, socket, head) => {
      if (!this.holdsHandshakes) sockets.handleUpgrade(request, socket, head, (connection) => this.#serve(connection))
      else socket.on('end', () => socket.end())
    })
  }

  #serve(connection: Connection): void {
    this.connections.push(connection)
    connection.on('message', (data: Buffer) => {
      this.received.push(JSON.parse(data.toString('utf8')))
      for (const waiter of this.#waiting) if (this.received.length >= waiter.count) waiter.resolve()
    })
  }

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.#http.listen(0, '127.0.0.1', resolve))
    const address = this.#http.address()
    if (address === null || typeof address === 'string') throw new Error('no port')
    return `http://127.0.0.1:${address.port}/lake`
  }

  /** Resolves when `count` frames have come in altogether. */
  async hasReceived(count: number): Promise<void> {
    if (this.received.length >= count) return
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#waiting.push({ count, resolve })
    await promise
  }

  send(frame: unknown): void {
    this.connections.at(-1)?.send(JSON.stringify(frame))
  }

  async close(): Promise<void> {
    for (const connection of this.connections) connection.terminate()
    this.#http.closeAllConnections()
    await new Promise<void>((resolve) => this.#http.close(() => resolve()))
  }
}

const events = { headers: { accept: 'text/event-stream', authorization: 'Bearer t' } }
const head = { status: 200, headers: { 'content-type': 'text/event-stream' } }

let server: StreamServer
let lake: string

beforeEach(async () => {
  server = new StreamServer()
  lake = await server.listen()
})

afterEach(() => server.close())

describe('fetching event streams', () => {
  test('a stream that the client asks for as nobody is asked for as whoever is signed in', async () => {
    const fetch = streamFetch(lake)
    await fetch(`${lake}/v1/users/me`, { headers: { authorization: 'Bearer mine' } })
    const stream = fetch(`${lake}/v1/data/live/events/production`, { headers: { accept: 'text/event-stream' } })
    await server.hasReceived(1)
    expect(server.received).toMatchObject([{ open: { headers: { authorization: 'Bearer mine' } } }])
    server.connections.at(-1)?.terminate()
    await stream.catch(() => {})
  })

  test('carries several streams over one socket and keeps them apart', async () => {
    const fetch = streamFetch(lake)
    const first = fetch(`${lake}/v1/data/listen/production?query=a`, events)
    const second = fetch(`${lake}/v1/data/listen/production?query=b`, events)
    await server.hasReceived(2)
    expect(server.connections).toHaveLength(1)
    expect(server.received).toEqual([
      { id: 1, open: { url: '/v1/data/listen/production?query=a', headers: events.headers } },
      { id: 2, open: { url: '/v1/data/listen/production?query=b', headers: events.headers } },
    ])
    server.send({ id: 2, head })
    server.send({ id: 1, head })
    server.send({ id: 2, data: 'for b' })
    server.send({ id: 1, data: 'for ' })
    server.send({ id: 1, data: 'ä' })
    server.send({ id: 1, end: true })
    server.send({ id: 2, end: true })
    expect(await (await first).text()).toBe('for ä')
    expect(await (await second).text()).toBe('for b')
    expect((await first).headers.get('content-type')).toBe('text/event-stream')
  })

  test('gives the status that the lake answered with', async () => {
    const answer = streamFetch(lake)(`${lake}/v1/data/listen/production?query=a`, events)
    await server.hasReceived(1)
    server.send({ id: 1, head: { status: 401, headers: { 'content-type': 'application/json' } } })
    server.send({ id: 1, data: '{"message":"no"}' })
    server.send({ id: 1, end: true })
    expect((await answer).status).toBe(401)
    expect(await (await answer).json()).toEqual({ message: 'no' })
  })

  test('tells the lake when the reader aborts, and rejects with an AbortError', async () => {
    const leaving = new AbortController()
    const answer = streamFetch(lake)(`${lake}/v1/x`, { ...events, signal: leaving.signal })
    await server.hasReceived(1)
    server.send({ id: 1, head })
    const reading = (await answer).text()
    leaving.abort()
    await expect(reading).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
    await server.hasReceived(2)
    expect(server.received[1]).toEqual({ id: 1, close: true })
  })

  test('rejects at once when the reader aborts before an answer', async () => {
    const leaving = new AbortController()
    const answer = streamFetch(lake)(`${lake}/v1/x`, { ...events, signal: leaving.signal })
    await server.hasReceived(1)
    leaving.abort()
    await expect(answer).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  })

  test('tells the lake when the body is cancelled', async () => {
    const answer = streamFetch(lake)(`${lake}/v1/x`, events)
    await server.hasReceived(1)
    server.send({ id: 1, head })
    await (await answer).body?.cancel()
    await server.hasReceived(2)
    expect(server.received[1]).toEqual({ id: 1, close: true })
  })

  test('ends every stream when the socket is lost, and the next request opens another', async () => {
    const fetch = streamFetch(lake)
    const answer = fetch(`${lake}/v1/x`, events)
    const unanswered = fetch(`${lake}/v1/y`, events)
    await server.hasReceived(2)
    server.send({ id: 1, head })
    server.send({ id: 1, data: 'so far' })
    const response = await answer
    server.connections[0]?.close()
    expect(await response.text()).toBe('so far')
    await expect(unanswered).rejects.toThrow(TypeError)
    const again = fetch(`${lake}/v1/x`, { headers: { ...events.headers, 'last-event-id': '7' } })
    await server.hasReceived(3)
    expect(server.connections).toHaveLength(2)
    server.send({ id: 3, head })
    server.send({ id: 3, end: true })
    expect(await (await again).text()).toBe('')
    expect(server.received[2]).toMatchObject({ open: { headers: { 'last-event-id': '7' } } })
  })

  test('asks for no plain stream while the lake is away: those would use up the connections of the browser', async () => {
    const fetch = streamFetch(lake)
    const answer = fetch(`${lake}/v1/x`, events)
    await server.hasReceived(1)
    server.send({ id: 1, head })
    const response = await answer
    await server.close()
    expect(await response.text()).toBe('')
    await expect(fetch(`${lake}/v1/x`, events)).rejects.toThrow('could not be opened')
    expect(server.plainRequests).toEqual([])
  })

  test('a socket that never opens is given up, so that the reader can ask again', async () => {
    const fetch = streamFetch(lake)
    const answer = fetch(`${lake}/v1/x`, events)
    await server.hasReceived(1)
    server.send({ id: 1, head })
    server.connections[0]?.terminate()
    await (await answer).text()
    server.holdsHandshakes = true
    vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval'] })
    onTestFinished(() => void vi.useRealTimers())
    const given = expect(fetch(`${lake}/v1/x`, events)).rejects.toThrow('could not be opened')
    vi.advanceTimersByTime(15_000)
    await given
    vi.useRealTimers()
    server.holdsHandshakes = false
    const again = fetch(`${lake}/v1/x`, events)
    await server.hasReceived(2)
    server.send({ id: 2, head })
    expect((await again).status).toBe(200)
  })

  test('reports a stream that the lake broke off', async () => {
    const answer = streamFetch(lake)(`${lake}/v1/x`, events)
    await server.hasReceived(1)
    server.send({ id: 1, error: 'no such route' })
    await expect(answer).rejects.toThrow('no such route')
  })

  test('is not upset by frames that make no sense', async () => {
    const answer = streamFetch(lake)(`${lake}/v1/x`, events)
    await server.hasReceived(1)
    for (const frame of [null, 7, 'x', {}, { id: 'one' }, { id: 99, data: 'nobody asked' }]) server.send(frame)
    server.connections[0]?.send('{')
    server.send({ id: 1, head })
    server.send({ id: 1, end: true })
    expect((await answer).status).toBe(200)
  })
})

describe('fetching anything else', () => {
  test('leaves requests that are no event streams to the browser', async () => {
    await streamFetch(lake)(`${lake}/v1/users/me`, { headers: { accept: 'application/json' } })
    expect(server.plainRequests).toEqual(['/lake/v1/users/me'])
    expect(server.connections).toHaveLength(0)
  })

  test('asks for an event stream with a plain request where no socket can be opened', async () => {
    const withoutSockets = new StreamServer({ takesSockets: false })
    const url = await withoutSockets.listen()
    const answer = await streamFetch(url)(`${url}/v1/data/listen/production`, events)
    expect(await answer.text()).toContain('event: welcome')
    expect(withoutSockets.plainRequests).toContain('/lake/v1/data/listen/production')
    await withoutSockets.close()
  })
})
