import * as fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Tokens } from '../auth/tokens.ts'
import { openLake } from '../open-lake.ts'
import { createHandler, routeList } from '../server.ts'
import { addresses, bodies, type HostileRequest, routeOf } from './hostile/requests.ts'
import { plainConfig, system, temporaryLake } from './temporary-lake.ts'

const runs = Number(process.env['LAKE_HOSTILE_RUNS'] ?? 60)

function served() {
  const lake = temporaryLake()
  const documents = [
    { _id: 'a', _type: 'news', title: 'Kept', body: [{ _key: 'k', _type: 'block' }] },
    { _id: 'drafts.a', _type: 'news', title: 'Draft' },
    { _id: 'b', _type: 'person', of: { _type: 'reference', _ref: 'a' } },
  ]
  lake.mutate(
    documents.map((document) => ({ create: document })),
    { dataset: 'production', identity: system },
  )
  const token = new Tokens(lake.database).create({ role: 'administrator', label: 'test' }).secret
  return { lake, handle: createHandler(lake), token }
}

/** Sends it and gives what came back, as much of it as a refusal has. */
async function ask({ handle, token }: ReturnType<typeof served>, request: HostileRequest) {
  const aborter = new AbortController()
  const headers = { ...request.headers, ...(request.signedIn ? { authorization: `Bearer ${token}` } : {}) }
  const response = await handle(
    new Request(`http://localhost:3333${request.path}`, {
      method: request.method,
      headers,
      signal: aborter.signal,
      ...(request.body === null ? {} : { body: request.body }),
    }),
  )
  const { status } = response
  const isStream = response.headers.get('content-type')?.startsWith('text/event-stream') ?? false
  const text = isStream ? '' : await response.text()
  aborter.abort()
  return { status, type: response.headers.get('content-type') ?? '', text }
}

/** Why an answer is not one that a caller could make sense of; null when it is. */
function fault({ status, type, text }: Awaited<ReturnType<typeof ask>>, { method }: HostileRequest): string | null {
  // 501 says that a service of the hosted API is not one of this lake's.
  if (status >= 500 && status !== 501 && status !== 503) return `${status}: ${text}`
  if (status < 400 || method === 'HEAD') return null
  // The forms of signing in are for people.
  if (type.startsWith('text/html')) return null
  return wordsOf(JSON.parse(text)) ? null : `no words in ${text}`
}

const refusal = z.union([
  z.object({ message: z.string().min(10) }),
  z.object({ error: z.object({ description: z.string().min(10) }) }),
])

const wordsOf = (body: unknown): boolean => refusal.safeParse(body).success

const routes = listRoutes()

/** The list is wanted before any test runs, from a lake that is closed again at once. */
function listRoutes(): string[] {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lake-routes-'))
  const lake = openLake({ ...plainConfig, dataFolder })
  const list = routeList(lake)
  lake.close()
  rmSync(dataFolder, { recursive: true })
  return list
}

test('the list of routes is whole', () => {
  expect(routes.length).toBeGreaterThan(40)
  for (const known of ['POST /v1/data/mutate/:dataset', 'GET /v1/data/listen/:dataset']) expect(routes).toContain(known)
})

test.each(routes)('%s answers whatever is sent with less than a 500, in words', async (listed) => {
  const lake = served()
  const route = routeOf(listed)
  await fc.assert(
    fc.asyncProperty(addresses(route), bodies(route.method), fc.boolean(), async (path, body, signedIn) => {
      const request = { method: route.method, path, signedIn, ...body }
      expect(fault(await ask(lake, request), request)).toBeNull()
    }),
    { numRuns: runs },
  )
  // And the lake goes on.
  const alive = await ask(lake, {
    method: 'GET',
    path: '/v1/data/query/production?query=1',
    headers: {},
    body: null,
    signedIn: false,
  })
  expect(alive).toMatchObject({ status: 200 })
})
