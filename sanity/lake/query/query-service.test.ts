import { expect, test } from 'vitest'
import { anonymous } from '../auth/anonymous.ts'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import type { Lake } from '../lake.ts'
import { runningLake } from '../streams/testing/running-lake.ts'
import { DocumentIndex } from '../store/document-index.ts'
import { QueryService, type BodyRequest } from './query-service.ts'
import { QueryTurns } from './query-turns.ts'

function request(query: string, more: Partial<BodyRequest> = {}): BodyRequest {
  return {
    dataset: 'production',
    query,
    params: {},
    perspective: 'published',
    identity: anonymous,
    returnQuery: false,
    explain: false,
    ...more,
  }
}

function write(lake: Lake, ...mutations: Parameters<Lake['mutate']>[0]): void {
  lake.mutate(mutations, { dataset: 'production', identity: system })
}

const text = (body: Uint8Array) => Buffer.from(body).toString('utf8')

test('an answer that is asked for again is kept until a commit changes something that it depends on', async () => {
  const lake = temporaryLake()
  write(lake, { create: { _id: 'a', _type: 'news', title: 'Iron', body: 'x' } })
  const service = lake.queries('production')
  const titles = request('*[_type == "news"]{title}')
  await service.body(titles)
  const first = await service.body(titles)
  expect(await service.body(titles)).toBe(first)
  write(lake, { patch: { id: 'a', set: { body: 'y' } } }, { create: { _id: 'p', _type: 'person' } })
  expect(await service.body(titles)).toBe(first)
  write(lake, { create: { _id: 'drafts.a', _type: 'news', title: 'Draft' } })
  expect(await service.body(titles)).toBe(first)
  write(lake, { patch: { id: 'a', set: { title: 'Copper' } } })
  expect(text(await service.body(titles))).toContain('Copper')
})

test('an answer that depends on the present is kept until the present reaches the next instant', async () => {
  const lake = temporaryLake()
  const service = lake.queries('production')
  write(lake, { create: { _id: 'b', _type: 'news', at: '1999' } }, { create: { _id: 'c', _type: 'news', at: '2999' } })
  const open = request('*[_type == "news" && at <= now()]._id')
  await service.body(open)
  const first = await service.body(open)
  expect(text(first)).toContain('"result":["b"]')
  expect(await service.body(open)).toBe(first)
  const soon = new Date(Date.now() + 300).toISOString()
  write(lake, { create: { _id: 'a', _type: 'news', at: soon } })
  await service.body(open)
  await expect.poll(async () => text(await service.body(open)), { timeout: 20_000 }).toContain('"result":["a","b"]')
  const moving = request('{"now": now()}')
  await expect.poll(async () => text(await service.body(moving))).not.toBe(text(await service.body(moving)))
})

test('who may see more is answered apart', async () => {
  const lake = temporaryLake()
  write(lake, { create: { _id: 'drafts.a', _type: 'news' } })
  const service = lake.queries('production')
  const count = (identity: BodyRequest['identity']) =>
    service.body(request('count(*)', { identity, perspective: 'raw' })).then(text)
  expect(await count(system)).toContain('"result":1')
  expect(await count(anonymous)).toContain('"result":0')
  const who = (id: string) =>
    service
      .body(request('identity()', { identity: { id, name: '', email: null, role: 'viewer', via: 'token' } }))
      .then(text)
  expect(await who('u1')).toContain('"u1"')
  expect(await who('u2')).toContain('"u2"')
})

test('the plan is told in words', async () => {
  const { client } = await runningLake()
  await client('editor').create({ _id: 'a', _type: 'news', slug: { current: 's' } })
  const answer = await client('viewer').request<string>({
    url: '/data/query/production',
    query: { query: '*[_type == "news" && slug.current == "s"][0]{title, "by": author->name}', explain: 'true' },
    json: false,
  })
  expect(answer).toContain('compiled into functions')
  expect(answer).toContain('the index of slugs')
  expect(answer).toContain('Attributes used: title, author, _type, slug')
  expect(answer).toContain('At most 1')
  const search = await client('viewer').request<string>({
    url: '/data/query/production',
    query: { query: '*[[title, pt::text(body)] match "ir*"]', explain: 'true' },
    json: false,
  })
  expect(search).toContain('the full-text index, by the words of a pattern')
})

test('short and long way give the same answer, and the same refusals', async () => {
  const { url, client } = await runningLake()
  await client('editor').create({ _id: 'a', _type: 'news', title: 'Iron' })
  const ask = async (search: string, headers: Record<string, string> = {}, version = 'v2025-10-01') => {
    const response = await fetch(`${url}/${version}/data/query/production?${search}`, { headers })
    const body: unknown = await response.json()
    const known = ['content-type', 'cache-control', 'x-content-type-options'].map((name) => response.headers.get(name))
    return { status: response.status, known, body }
  }
  const searches: readonly (readonly [search: string, version?: string])[] = [
    ['query=*[0].title', 'v2025-02-30'],
    ['query=*[0].title', 'v1'],
    ['query=*[0].title', 'vx'],
    [`query=*[0].title&%24long=%22${'x'.repeat(120_000)}%22`],
    ['query=*[0].title'],
    ['query=*[0].title&returnQuery=false'],
    ['query=*[_id==$id].title&%24id=%22a%22'],
    ['query=*['],
    ['query=*[_id==$id]'],
    ['query=1&perspective=a%20b'],
    ['query=1&%24x=nojson'],
    ['query=1&cacheMode=always'],
    ['query=1&lastLiveEventId=of-another-lake%23&cacheMode=noStale'],
    ['query=1&lastLiveEventId=a%00b'],
    [`query=1&lastLiveEventId=${'x'.repeat(501)}`],
    ['returnQuery=false'],
  ]
  for (const [search, version] of searches) {
    const short = await ask(search, {}, version)
    const long = await ask(search, { 'x-real-ip': '127.0.0.1' }, version)
    expect({ ...short, body: { ...Object(short.body), ms: 0 } }).toEqual({
      ...long,
      body: { ...Object(long.body), ms: 0 },
    })
  }
})

/** A query that goes on until it is given up, different from every other. */
const endless = (n: number) =>
  request(`count($a[@ in $a]) + ${n}`, { params: { a: Array.from({ length: 100_000 }, (_, at) => at) } })

const quickOne = (n: number) => request('$n + 1', { params: { n } })

test('what is quick is answered while fifty others ask what takes for ever; who asks it twice waits again', async () => {
  const index = new DocumentIndex()
  const times = { quick: 20, anonymous: 40, signedIn: 40 }
  const service = new QueryService(index, 'p', new QueryTurns(), times)
  await service.body(quickOne(0))
  let given = 0
  const hostile = Array.from({ length: 50 }, (_, n) =>
    service.body(endless(n)).then(
      () => null,
      (error: unknown) => {
        given += 1
        return error
      },
    ),
  )
  for (let n = 1; n <= 5; n += 1) expect(text(await service.body(quickOne(n)))).toContain(`"result":${n + 1}`)
  // No more than one turn was given meanwhile.
  expect(given).toBeLessThanOrEqual(1)
  for (const refusal of await Promise.all(hostile)) expect(refusal).toMatchObject({ status: 422 })
})

/** A service without documents, and the callers whose turns were taken. */
function notedService(times = { quick: 20, anonymous: 40, signedIn: 40 }) {
  const taken: string[] = []
  const waits: (number | undefined)[] = []
  class Noted extends QueryTurns {
    override take<Result>(caller: string, work: () => Result, longestWait?: number): Promise<Result> {
      taken.push(caller)
      waits.push(longestWait)
      return super.take(caller, work, longestWait)
    }
  }
  return { taken, waits, service: new QueryService(new DocumentIndex(), 'p', new Noted(), times) }
}

test('a text that was quick once takes its turn when it is not any more', async () => {
  const { taken, service } = notedService()
  const count = (length: number, isFromElsewhere = false) =>
    service.body({ ...endless(0), params: { a: Array.from({ length }, (_, at) => at) }, isFromElsewhere })
  await count(1)
  await count(2)
  expect(taken).toEqual(['here'])
  await expect(count(100_000)).rejects.toMatchObject({ status: 422 })
  expect(taken).toEqual(['here', 'here'])
  await count(3, true)
  expect(taken).toEqual(['here', 'here', 'elsewhere'])
})

test('who asks the same meanwhile waits for the same, but in no turn of another caller', async () => {
  const { taken, service } = notedService()
  const before = service.body(request('1', { isFromElsewhere: true }))
  const asked = [true, true, false].map((isFromElsewhere) => service.body(request('count(*)', { isFromElsewhere })))
  expect(taken).toEqual(['elsewhere', 'elsewhere', 'here'])
  await before
  for (const body of await Promise.all(asked)) expect(text(body)).toContain('"result":0')
})

test('a text stays known to be quick when somebody asks it in a way that is refused', async () => {
  const { taken, service } = notedService({ quick: 10_000, anonymous: 10_000, signedIn: 10_000 })
  await service.body(quickOne(1))
  await expect(service.body({ ...quickOne(2), perspective: 'a b' })).rejects.toMatchObject({ status: 400 })
  expect(text(await service.body(quickOne(3)))).toContain('"result":4')
  expect(taken).toEqual(['here'])
})

test('programs of this machine wait for a minute, everybody else for ten seconds', async () => {
  const { taken, waits, service } = notedService()
  const member = { id: 'u1', name: '', email: null, role: 'viewer', via: 'token' } as const
  await service.body(request('1'))
  await service.body(request('2', { explain: true }))
  await service.body(request('3', { isFromElsewhere: true }))
  await service.body(request('4', { identity: member }))
  expect(taken).toEqual(['here', 'here', 'elsewhere', 'u1'])
  expect(waits).toEqual([60_000, 60_000, 10_000, 10_000])
})
