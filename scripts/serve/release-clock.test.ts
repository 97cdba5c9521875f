import { createServer, type Server } from 'node:http'
import { createClient } from '@sanity/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startReleaseClock, type ReleaseClock } from './release-clock.ts'

/** A lake that knows one scheduled story, and answers the clock's query as the real one would. */
let publishedAt: string | null = null
let asked = 0
let server: Server
let clock: ReleaseClock | undefined

beforeEach(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://lake')
    const after: unknown = JSON.parse(url.searchParams.get('$after') ?? '""')
    const appears = publishedAt !== null && typeof after === 'string' && publishedAt > after ? publishedAt : null
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ result: { appears, expires: null }, ms: 0 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  clock?.stop()
  server.close()
  asked = 0
})

function clientOfServer() {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test lake has no port.')
  return createClient({
    projectId: 'test',
    dataset: 'production',
    apiVersion: '2025-10-01',
    useCdn: false,
    apiHost: `http://127.0.0.1:${address.port}`,
    useProjectHostname: false,
    resolveFetch: () => globalThis.fetch,
  })
}

describe('the release clock', () => {
  test('tells at the instant, and not before', async () => {
    const instant = Date.now() + 400
    publishedAt = new Date(instant).toISOString()
    const told = await new Promise<number>((resolve) => {
      clock = startReleaseClock(clientOfServer(), async () => resolve(Date.now()))
    })
    expect(told).toBeGreaterThanOrEqual(instant)
    expect(told).toBeLessThan(instant + 2_000)
  })

  test('hears of a story that is scheduled later', async () => {
    publishedAt = null
    const onInstant = vi.fn(async () => {})
    clock = startReleaseClock(clientOfServer(), onInstant)
    publishedAt = new Date(Date.now() + 300).toISOString()
    clock.rewind()
    await vi.waitFor(() => expect(onInstant).toHaveBeenCalled(), { timeout: 5_000 })
  })

  test('acts on an instant that passed before it was told of the change, and once', async () => {
    publishedAt = null
    const onInstant = vi.fn(async () => clock?.rewind())
    clock = startReleaseClock(clientOfServer(), onInstant)
    await vi.waitFor(() => expect(asked).toBeGreaterThan(0))
    publishedAt = new Date(Date.now() - 500).toISOString()
    clock.rewind()
    await vi.waitFor(() => expect(onInstant).toHaveBeenCalled(), { timeout: 5_000 })
    const before = asked
    clock.rewind()
    await vi.waitFor(() => expect(asked).toBeGreaterThan(before))
    expect(onInstant).toHaveBeenCalledOnce()
  })

  test('what failed is tried again, also when something else changed meanwhile', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    publishedAt = new Date(Date.now() + 100).toISOString()
    const onInstant = vi.fn(async () => {
      if (onInstant.mock.calls.length === 1) throw new Error('The site is away.')
    })
    clock = startReleaseClock(clientOfServer(), onInstant)
    await vi.waitFor(() => expect(warn).toHaveBeenCalled(), { timeout: 5_000 })
    clock.rewind()
    await vi.waitFor(() => expect(onInstant).toHaveBeenCalledTimes(2), { timeout: 2_000 })
    warn.mockRestore()
  })
})
