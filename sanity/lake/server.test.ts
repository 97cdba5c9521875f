import { expect, test } from 'vitest'
import { temporaryLake, system } from './contract/temporary-lake.ts'
import { Tokens } from './auth/tokens.ts'
import { createHandler } from './server.ts'

const origin = 'http://localhost:3000'

function served() {
  const lake = temporaryLake()
  const handle = createHandler(lake)
  const token = new Tokens(lake.database).create({ role: 'editor', label: 'test' }).secret
  const request = (path: string, init: RequestInit = {}, host = '127.0.0.1:3333') =>
    handle(new Request(`http://${host}${path}`, init))
  const write = (headers: Record<string, string>, body: BodyInit = '{"mutations":[]}') =>
    request('/v1/data/mutate/production', {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      body,
    })
  return { lake, request, write }
}

test.each(['127.0.0.1:3333', 'localhost:1', '[::1]:3333', 'sse1.localhost:3333', 'localhost:3000'])(
  'answers under its own name %s',
  async (host) => {
    const { request } = served()
    expect((await request('/v1/data/query/production?query=1', {}, host)).status).toBe(200)
  },
)

test.each(['evil.example', 'evil.example:3333', 'localhost.evil.example', '192.168.0.5:3333'])(
  'refuses the host %s: it may be a rebound name',
  async (host) => {
    const { request } = served()
    const response = await request('/v1/data/query/production?query=1', {}, host)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining(host) })
  },
)

test('a write from a foreign origin is refused, from our own or from a program it is not', async () => {
  const { write } = served()
  expect((await write({ origin: 'https://evil.example' })).status).toBe(403)
  expect((await write({ origin: 'null' })).status).toBe(403)
  expect((await write({ origin })).status).toBe(200)
  expect((await write({ origin: 'http://127.0.0.1:3333' })).status).toBe(200)
  expect((await write({})).status).toBe(200)
})

test('only allowed origins can read answers with credentials', async () => {
  const { request } = served()
  const path = '/v1/data/query/production?query=1'
  const ours = await request(path, { headers: { origin } })
  expect(ours.headers.get('access-control-allow-origin')).toBe(origin)
  expect(ours.headers.get('access-control-allow-credentials')).toBe('true')
  expect(ours.headers.get('vary')).toBe('origin')
  const foreign = await request(path, { headers: { origin: 'https://evil.example' } })
  expect(foreign.headers.has('access-control-allow-origin')).toBe(false)
  expect(foreign.headers.get('vary')).toBe('origin')
  const preflight = await request(path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-headers': 'x-sanity-project-id' },
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-headers')).toBe('x-sanity-project-id')
})

test('a refusal carries the same headers, so that our pages can read it', async () => {
  const { request } = served()
  const response = await request('/v1/data/query/production', { headers: { origin } })
  expect(response.status).toBe(400)
  expect(response.headers.get('access-control-allow-origin')).toBe(origin)
  expect(response.headers.get('cache-control')).toBe('private, no-store')
})

test.each([
  ['text/plain', '{"mutations":[]}', 415],
  ['application/x-www-form-urlencoded', 'a=b', 415],
  ['application/json', '{"mutations":', 400],
  ['application/json', '[]', 400],
  ['application/json', '{"mutations":{}}', 400],
  ['application/json', '{"mutations":["create"]}', 400],
  ['application/json', `{"mutations":[], "x": "${'x'.repeat(34 * 1024 * 1024)}"}`, 413],
])('a body of %s that is not what it should be is refused with a reason', async (type, body, status) => {
  const { write } = served()
  const response = await write({ 'content-type': type }, body)
  expect(response.status).toBe(status)
  expect(await response.json()).toMatchObject({ statusCode: status, message: expect.stringMatching(/.{10,}/) })
})

test('a query may come with a long list of parameters, and with none that fills the memory', async () => {
  const { request } = served()
  const ask = (length: number) =>
    request('/v1/data/query/production', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: 'count($ids)',
        params: { ids: Array.from({ length }, (_, n) => `document-${n}`) },
      }),
    })
  expect(await (await ask(50_000)).json()).toMatchObject({ result: 50_000 })
  expect((await ask(200_000)).status).toBe(413)
})

test('a body that is compressed is refused before anything is made of it', async () => {
  const { write } = served()
  const response = await write({ 'content-type': 'application/json', 'content-encoding': 'gzip' }, '{"mutations":[]}')
  expect(response.status).toBe(415)
  expect(await response.json()).toMatchObject({ message: expect.stringContaining('gzip') })
})

test.each([
  '/',
  '/v1',
  '/v9/data/query/production',
  '/v1/nothing',
  '/data/query/production?query=1',
  '/v1/data/query',
  '/%00',
  '/v1/data/doc/production/',
])('%s is not found, or refused', async (path) => {
  const { request } = served()
  expect([400, 404]).toContain((await request(path)).status)
})

const failing = () => {
  throw new Error('secret path /home')
}

test('a fault of our own tells the caller nothing of its insides', async () => {
  const { lake } = served()
  const broken = createHandler({ ...lake, queries: failing })
  const log = console.error
  const logged: unknown[] = []
  console.error = (...parts) => logged.push(parts)
  const response = await broken(new Request('http://127.0.0.1/v1/data/query/production?query=1'))
  console.error = log
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(logged).toHaveLength(1)
})

test('a query that would read without end is given up', async () => {
  const { lake, request } = served()
  const documents = Array.from({ length: 400 }, (_, n) => ({ create: { _id: `d${n}`, _type: 'news' } }))
  lake.mutate(documents, { dataset: 'production', identity: system })
  const query = 'count(*{"a": count(*{"b": count(*)})}.a)'
  const response = await request(`/v1/data/query/production?query=${encodeURIComponent(query)}`)
  expect(response.status).toBe(422)
})

test.each(['v2', 'v2025-02-30', 'v2025-13-01', 'v20250219', 'v2025-2-19'])(
  '%s is no API version, and is told so',
  async (version) => {
    const { request } = served()
    const response = await request(`/${version}/data/query/production?query=1`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining(version) })
  },
)

test.each(['/v1/data/query/%zz?query=1', '/v1/data/listen/%E0%A4%A', '/v1/data/doc/production/%', '/images/x/y/%ff'])(
  'the path %s, which stands for no text, is refused in words',
  async (path) => {
    const { request } = served()
    const response = await request(path)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ message: expect.stringContaining('cannot be decoded') })
  },
)
