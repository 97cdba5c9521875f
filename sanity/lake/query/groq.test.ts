import { expect, test } from 'vitest'
import { anonymous } from '../auth/anonymous.ts'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import type { JsonObject, JsonValue } from '../document.ts'

function lakeWith(...documents: JsonObject[]) {
  const lake = temporaryLake()
  const mutations = documents.map((document) => ({ create: document }))
  lake.mutate(mutations, { dataset: 'production', identity: system })
  return async (query: string, params: JsonObject = {}, perspective = 'raw'): Promise<JsonValue> => {
    const request = { dataset: 'production', query, params, perspective, identity: system }
    return (await lake.query(request)).result
  }
}

const a = { _id: 'a', _type: 'news', title: 'Iron in the heart', body: [{ _key: 'b', text: 'A magnet' }], n: 1 }
const b = { _id: 'b', _type: 'news', title: 'Copper', n: 2, at: [null, 1, null, 1, {}, {}] }

test('names that every object has are attributes of those documents alone that hold them', async () => {
  const ask = lakeWith(a, { ...b, constructor: 'Ada', at: { toString: 1 } })
  const query = '*[defined(n)]{"x": constructor, "y": at.toString, "z": hasOwnProperty}'
  expect(await ask(query)).toEqual([
    { x: null, y: null, z: null },
    { x: 'Ada', y: 1, z: null },
  ])
})

test('text::query looks for its words anywhere in what is matched, and can score', async () => {
  const ask = lakeWith(a, b)
  expect(await ask('*[@ match text::query("magnet iron")]._id')).toEqual(['a'])
  expect(await ask('*[[@, _id] match text::query($q) || references("x")]._id', { q: 'mag*' })).toEqual(['a'])
  expect(await ask('*[title match text::query("copper -iron")]._id')).toEqual(['b'])
  expect(await ask('*[title match text::query("-iron")]._id')).toEqual([])
  expect(await ask('*[title match text::query("iron -heart")]._id')).toEqual([])
  expect(await ask('*[title match text::query($q)]._id', { q: 'heart "IRON in the"' })).toEqual(['a'])
  expect(await ask('*[title match text::query($q)]._id', { q: '"heart iron"' })).toEqual([])
  expect(await ask('*[@ match text::query($q)]._id', { q: '"heart magnet"' })).toEqual([])
  expect(await ask('*[@ match text::query("news")]._id')).toEqual([])
  expect(await ask('*[_type match text::query("news")]._id')).toEqual(['a', 'b'])
  const scored = '*[] | score(boost(title match text::query("copper"), 3)) | order(_score desc)._id'
  expect(await ask(scored)).toEqual(['b', 'a'])
})

test('a path can be in a path', async () => {
  const ask = lakeWith()
  expect(await ask('path("drafts.a") in path("drafts.*")')).toBe(true)
  expect(await ask('path("drafts.a.b") in path("drafts.*")')).toBe(false)
  expect(await ask('"a" in path("**") && !("a.b" in path("*"))')).toBe(true)
})

test('array::unique keeps one null', async () => {
  expect(await lakeWith(b)('array::unique(*[0].at)')).toEqual([null, 1, {}, {}])
})

test('releases::all gives every release, and versions know theirs', async () => {
  const ask = lakeWith(
    { _id: '_.releases.r1', _type: 'system.release', name: 'r1' },
    { _id: 'versions.r1.a', _type: 'news' },
    a,
  )
  expect(await ask('releases::all()[].name')).toEqual(['r1'])
  expect(await ask('*[sanity::partOfRelease("r1")]._id')).toEqual(['versions.r1.a'])
  expect(await ask('*[sanity::versionOf("a")]._id')).toEqual(['a', 'versions.r1.a'])
})

test('a reference is got like a document, and what refers to one is counted', async () => {
  const c = { _id: 'c', _type: 'link', to: { _type: 'reference', _ref: 'a' } }
  const ask = lakeWith(a, c)
  expect(await ask('*[_id == "c"][0]{"title": documents::get(to).title}')).toEqual({ title: 'Iron in the heart' })
  expect(await ask('*[documents::incomingRefCount() > 0]{_id, "n": documents::incomingRefCount()}')).toEqual([
    { _id: 'a', n: 1 },
  ])
  expect(await ask('documents::incomingGlobalDocumentReferenceCount()')).toBe(0)
})

test.each(['*{title} | score(title match "iron")', '*[0] | score(title match "iron")'])(
  '%s is refused: what is scored must be documents as they are',
  async (query) => {
    await expect(lakeWith(a)(query)).rejects.toMatchObject({
      status: 400,
      body: { error: { type: 'queryParseError', description: expect.stringContaining('before a projection') } },
    })
  },
)

test.each(['score(1)', 'score("iron")', 'score(n + 1)', 'score({})', 'score(boost(1, 2))', 'score(count(at))'])(
  '%s is refused',
  async (pipe) => {
    await expect(lakeWith()(`* | ${pipe}`)).rejects.toMatchObject({
      status: 400,
      body: { error: { type: 'queryParseError', description: expect.stringContaining('score()') } },
    })
  },
)

test.each([
  'media::aspect(a, "b")',
  'text::semanticSimilarity("a")',
  'text::query("a")',
  'user::attributes()',
  'anywhere(a)',
  'delta::operation()',
  'geo::distance(a)',
  'documents::get()',
  'diff::changedAny(a, b, nothing!)',
])('what the lake does not have, such as %s, is refused in words', async (expression) => {
  await expect(lakeWith(a)(`*[${expression}]`)).rejects.toMatchObject({
    status: 400,
    body: { error: { type: 'queryParseError', description: expect.stringMatching(/.{10,}/) } },
  })
})

test.each([
  ['a pattern of wildcards', '*[title match $p]', { p: `${'*a'.repeat(400)}b` }],
  ['thousands of levels', `*[${'('.repeat(5_000)}true${')'.repeat(5_000)}]`, {}],
  ['a chain of thousands', Array.from({ length: 5_000 }, () => '1').join('+'), {}],
  ['a list of thousands', `count([${Array.from({ length: 20_000 }, () => '1').join(',')}])`, {}],
  ['an attribute named as a method', '{"hasOwnProperty": 1}.hasOwnProperty', {}],
  ['an attribute named as the prototype', '{"__proto__": {"x": 1}}.x', {}],
])('%s does no harm', async (_name, query, params) => {
  const text = 'a'.repeat(2_000)
  const ask = lakeWith({ ...a, title: text })
  const outcome = await ask(query, params).then(
    () => 200,
    (error: unknown) => (error instanceof Error && 'status' in error ? error.status : error),
  )
  expect([200, 400]).toContain(outcome)
})

test('a query has its time, and is told so', async () => {
  const lake = temporaryLake()
  const mutations = Array.from({ length: 400 }, (_, n) => ({ create: { _id: `d${n}`, _type: 'x', n } }))
  lake.mutate(mutations, { dataset: 'production', identity: system })
  const greedy = 'count(*{"a": *{"b": *{"c": n + ^.n + ^.^.n}}})'
  const request = { dataset: 'production', query: greedy, params: {}, perspective: 'raw', identity: anonymous }
  await expect(lake.query(request)).rejects.toMatchObject({ status: 422 })
})
