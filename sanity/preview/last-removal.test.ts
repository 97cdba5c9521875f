import { createServer } from 'node:http'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { lastRemoval } from './last-removal.ts'

afterEach(() => vi.unstubAllEnvs())

/** A stand-in for the lake that answers every request with `body`; @returns what was asked for */
async function lakeThatSays(status: number, body: object): Promise<string[]> {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.authorization ?? ''}`)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  vi.stubEnv('LABWIRE_LAKE_URL', `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`)
  vi.stubEnv('SANITY_API_READ_TOKEN', 'a-token')
  return asked
}

// Each asks for another time, so that no answer before it is taken for its own.
test('the lake is asked once for a page, with the site’s own token', async () => {
  const asked = await lakeThatSays(200, { at: '2026-03-01T12:00:00.000Z' })
  expect(await Promise.all([lastRemoval(10_000), lastRemoval(11_000)])).toEqual(
    Array(2).fill(Date.parse('2026-03-01T12:00:00Z')),
  )
  expect(asked).toEqual(['GET /v2025-10-01/projects/labwire/last-removal Bearer a-token'])
  await lastRemoval(12_000)
  expect(asked).toHaveLength(2)
})

test('where nobody ever left, every preview stays open', async () => {
  await lakeThatSays(200, { at: null })
  expect(await lastRemoval(20_000)).toBe(0)
})

test('a lake that refuses keeps previews closed', async () => {
  await lakeThatSays(401, { message: 'Unauthorized' })
  expect(await lastRemoval(30_000)).toBe(30_000)
})
