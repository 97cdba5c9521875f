import { expect, test } from 'vitest'
import type { JsonObject } from '../document.ts'
import { LakeError } from '../errors.ts'
import { DocumentIndex } from '../store/document-index.ts'
import { answerQuery } from './answer-query.ts'
import { runQuery } from './evaluate.ts'
import { parseQuery } from './parse-query.ts'
import { RecentMap } from './recent-map.ts'
import { View } from './view.ts'

const instant = '2026-01-01T00:00:00.000Z'
const index = new DocumentIndex()
index.put({ _id: 'a', _type: 'news', _rev: 'r', _createdAt: instant, _updatedAt: instant, title: 'Kept' })

const times = (text: string, count: number) => text.repeat(count)
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)
/** Whatever looks for the last letter of it in vain looks at every part of it. */
const word = times('a', 4_000)
const wildcards = `${times('*a', 200)}*b`
/** A way up and down the map, ever farther east by less than a degree: two of them never meet, in very many steps. */
const way = (x: number) => ({
  type: 'LineString',
  coordinates: numbers(20_000).map((n) => [x + n / 40_000, n % 2]),
})

/** Queries of anybody that would take all the time or all the memory that there is. */
const greedy: [what: string, query: string, params?: JsonObject][] = [
  ['a text that is doubled', `{"a":"xxxxxxxxxxxxxxxx"}${times('{"a":a+a}', 40)}.a`],
  ['a text taken apart by letter', `count(string::split({"a":"xxxxxxxx"}${times('{"a":a+a}', 26)}.a,""))`],
  ['an array that is doubled', `count({"a":[1,2]}${times('{"a":[...a,...a]}', 30)}.a)`],
  ['arrays that are added', `count({"a":[1,2]}${times('{"a":a+a}', 30)}.a)`],
  ['an object that shows itself twice', `{"a":[1,2]}${times('{"a":{"x":a,"y":a}}', 30)}`],
  ['an array that shows itself twice', `{"a":[1,2]}${times('{"a":[a,a]}', 30)}`],
  ['every item beside every other', 'count($a[@ in $a])', { a: numbers(100_000) }],
  [
    'a product of arrays',
    'count($a[]{"x":count($b[@ > ^.i])})',
    { a: numbers(3_000).map((i) => ({ i })), b: numbers(9_000) },
  ],
  ['wildcards', '$t match $p', { t: Array.from({ length: 20_000 }, () => word), p: [wildcards] }],
  ['every way between two shapes', 'geo::intersects(geo($a), geo($b))', { a: way(1), b: way(2) }],
  ['doubling where groq-js decides', `{"now":dateTime(now()),"a":[1,2]}${times('{"a":[...a,...a]}', 30)}`],
]

function refusalOf(query: string, params: JsonObject, sourceMap: boolean): unknown {
  const view = new View(index, { perspective: { kind: 'raw' }, seesPrivate: true, seesVersions: true })
  const context = { view, params, identity: 'u', timestamp: new Date(), sanity: { projectId: 'p', dataset: 'd' } }
  try {
    return runQuery(parseQuery(query, params).tree, { ...context, sourceMap, timeLimit: 150 }).value
  } catch (error) {
    return error
  }
}

test.each(greedy)('%s is given up, with a source map and without', (_what, query, params = {}) => {
  for (const sourceMap of [false, true]) {
    const found = refusalOf(query, params, sourceMap)
    const refused = found instanceof LakeError ? found : tooLongFor(query, params, sourceMap)
    expect(refused).toMatchObject({ status: 422 })
  }
})

/** What was worked out may still be more than can be written down. */
function tooLongFor(query: string, params: JsonObject, sourceMap: boolean): unknown {
  const identity = { id: null, name: '', email: null, role: null, via: 'anonymous' } as const
  const request = { dataset: 'd', query, params, perspective: 'raw', identity, sourceMap }
  try {
    return JSON.stringify(answerQuery(index, 'p', request).answer.result).slice(0, 100)
  } catch (error) {
    return error
  }
}

test('a regular expression of groq-js that would go on for ever is ended', () => {
  const query = '{"now":dateTime(now()),"x":$t match $p}'
  expect(refusalOf(query, { t: word, p: wildcards }, false)).toMatchObject({ status: 422 })
})

test('the lists that a query was making when its time was up are made anew', () => {
  const many = new DocumentIndex()
  for (const n of numbers(300)) {
    many.put({ _id: `d${n}`, _type: 'x', _rev: 'r', _createdAt: instant, _updatedAt: instant, t: word })
  }
  const ask = (query: string, params: JsonObject, timeLimit: number) => {
    const view = new View(many, { perspective: { kind: 'raw' }, seesPrivate: true, seesVersions: true })
    const context = { view, params, identity: 'u', timestamp: new Date(), sanity: { projectId: 'p', dataset: 'd' } }
    return runQuery(parseQuery(query, params).tree, { ...context, timeLimit }).value
  }
  const slow = { p: Array.from({ length: 200 }, (_, n) => `${wildcards}${n}`) }
  for (let round = 0; round < 3; round += 1) {
    expect(() => ask('count(*[t match $p] | order(t desc))', slow, 100)).toThrow(LakeError)
    expect(ask('count(*[_type == "x"] | order(t desc))', {}, 10_000)).toBe(300)
  }
})

test.each(['.a', '->', '[0]', ' + 1', '{a}'])(
  'a chain of "%s" as long as a query may be is refused at once',
  (link) => {
    const query = `*[0]${times(link, Math.floor(100_000 / link.length) - 1)}`
    const begun = performance.now()
    expect(() => parseQuery(query, {})).toThrow(LakeError)
    expect(performance.now() - begun).toBeLessThan(10_000)
  },
)

test.each([
  ['arrays', times('[', 2_900) + times(']', 2_900)],
  ['objects', `${times('{"a":', 1_200)}1${times('}', 1_200)}`],
  ['subqueries', `${times('*{"a":', 1_200)}1${times('}', 1_200)}`],
])('%s inside one another by the thousand are refused at the bracket that is one too many', (_what, query) => {
  expect(refusalFrom(() => parseQuery(query, {}))).toMatchObject({
    status: 400,
    body: { error: { type: 'queryParseError', start: expect.any(Number), description: expect.stringMatching(/200/) } },
  })
})

test('brackets in texts and comments are not counted, and a query may have many beside one another', () => {
  const query = `[${times('{"a": "((((", b: "}\\""}, // [[[ don\'t\n', 300)}]`.replaceAll('b:', '"b":')
  expect(parseQuery(query, {}).parameters).toEqual([])
})

function refusalFrom(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

test('long texts count for several in what is remembered', () => {
  const map = new RecentMap<number>(100, 1_000)
  map.set('first', 1)
  for (const n of numbers(5)) map.set(times('x', 40_000 + n), n)
  expect(map.get('first')).toBeUndefined()
  for (const n of numbers(40)) map.set(`short ${n}`, n)
  expect(map.get('short 0')).toBe(0)
})
