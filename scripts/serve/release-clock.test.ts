import { createServer, type Server } from 'node:http'
import { createClient } from '@sanity/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startReleaseClock, type ReleaseClock } from './release-clock.ts'

/** A lake that knows one scheduled story, and answers the clock's query as the real one would. */
let publishedAt: string | null = null
let server: Server
let clock: ReleaseClock | undefined

beforeEach(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://lake')
    const now: unknown = JSON.parse(url.searchParams.get('$now') ?? '""')
    const appears = publishedAt !== null && typeof now === 'string' && publishedAt > now ? publishedAt : null
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ result: { appears, expires: null }, ms: 0 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})

afterEach(() => {
  clock?.stop()
  server.close()
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
})
