import * as fc from 'fast-check'
import { evaluateSync, parse } from 'groq-js'
import { expect, test } from 'vitest'
import type { LakeDocument } from '../../document.ts'
import { traceQuery } from '../source-map.ts'
import { trace } from './trace.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 2_500)
const timeout = 30_000 + runs * 30

const word = fc.constantFrom('a', 'b', 'c', '')
const leaf = fc.oneof(word, fc.integer({ min: -2, max: 3 }), fc.boolean(), fc.constant(null))
const reference = fc.record({ _ref: fc.constantFrom('d0', 'd1', 'd2', 'gone') })
const keyed = fc.record({ _key: word, x: leaf, y: word, r: reference }, { requiredKeys: [] })
const field = fc.oneof(
  leaf,
  reference,
  keyed,
  fc.array(fc.oneof(leaf, keyed, reference, fc.array(leaf, { maxLength: 2 })), { maxLength: 4 }),
)

const body = fc.record(
  { _type: fc.constantFrom('t', 'u'), x: field, y: field, z: field, r: reference },
  { requiredKeys: ['_type'], noNullPrototype: true },
)

/** Documents as a store hands them out: parsed JSON, nothing shared between them. */
const dataset = fc.array(body, { maxLength: 4 }).map((bodies): LakeDocument[] => {
  const copies: typeof bodies = JSON.parse(JSON.stringify(bodies))
  return copies.map((copy, index) => ({ _rev: 'r', _createdAt: 'c', _updatedAt: 'u', ...copy, _id: `d${index}` }))
})

function join(template: (...texts: string[]) => string, ...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => template(...texts))
}

const { expression, part } = fc.letrec<{ expression: string; condition: string; part: string }>((tie) => {
  const inner = tie('expression')
  const condition = tie('condition')
  return {
    expression: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom(
        '*',
        '@',
        '^',
        '^.^',
        '^.x',
        '@.x',
        'x',
        'y',
        'z',
        'r->',
        'x[]',
        '"lit"',
        '1',
        'null',
        '$p',
        '[1, x]',
        '{}',
      ),
      join((a, b) => `(${a})[${b}]`, inner, condition),
      join((a, b) => `(${a})[]{"k": ${b}}`, inner, inner),
      join((a) => `(${a})[0]`, inner),
      join((a) => `(${a})[-1]`, inner),
      join((a) => `(${a})[1..2]`, inner),
      join((a) => `(${a})[0...-1]`, inner),
      join((a) => `(${a})[]`, inner),
      join((a) => `(${a}).x`, inner),
      join((a) => `(${a})[].y`, inner),
      join((a) => `(${a})[].x[]`, inner),
      join((a) => `(${a})->`, inner),
      join((a) => `(${a})[]->x`, inner),
      join((a, b) => `(${a}){${b}}`, inner, tie('part')),
      join((a, b) => `(${a})[]{${b}}`, inner, tie('part')),
      join((a, b) => `(${a}) | order(x desc, ${b})`, inner, inner),
      join((a, b) => `(${a}) | score(${b})`, inner, condition),
      join((a, b) => `coalesce(${a}, ${b})`, inner, inner),
      join((a, b, c) => `select(${a} => ${b}, ${c})`, condition, inner, inner),
      join((a, b) => `[${a}, ...${b}]`, inner, inner),
      join((a, b) => `(${a}) + (${b})`, inner, inner),
      // With nulls, groq-js and the lake differ: see own-functions.test.ts.
      join((a) => `array::unique(array::compact(${a}))`, inner),
      join((a) => `array::compact(${a})`, inner),
      join((a) => `count(${a})`, inner),
      join((a) => `string(${a})`, inner),
    ),
    condition: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(
        'true',
        'x == "a"',
        '_type == "t"',
        'defined(x)',
        'x > 0',
        '@ == "a"',
        'references(^._id)',
        'y match "a*"',
        '^.x == x',
      ),
      join((a, b) => `${a} && ${b}`, condition, condition),
      join((a) => `!(${a})`, condition),
      join((a, b) => `(${a}) == (${b})`, inner, inner),
    ),
    part: fc.oneof(
      fc.constant('...'),
      fc.constant('x, "renamed": y'),
      join((a) => `"v": ${a}`, inner),
      join((a) => `..., "x": ${a}`, inner),
      join((a, b) => `${a} => {"c": ${b}}`, condition, inner),
      join((a) => `"n": *[references(^._id)]{"up": ^.x, "v": ${a}}`, inner),
      join((a) => `...(${a})`, inner),
    ),
  }
})

const params = { p: 'a' }

function tree(query: string) {
  try {
    return parse(query, { params })
  } catch {
    return null
  }
}

test('the traced value of any query is what groq-js answers', { timeout }, () => {
  let understood = 0
  fc.assert(
    fc.property(expression, dataset, (query, documents) => {
      const parsed = tree(query)
      if (!parsed) return
      understood += 1
      const { data }: { data: unknown } = evaluateSync(parsed, { params, dataset: documents })
      expect(trace(parsed, { params, dataset: documents }).value).toEqual(data ?? null)
    }),
    { numRuns: runs },
  )
  expect(understood).toBeGreaterThan(runs / 2)
})

/** Reads a path of a source map the way a client does: by field, place or `_key`. */
function read(value: unknown, path: string): unknown {
  let found = value
  for (const [, field, place, key] of path.matchAll(/\['([^']*)'\]|\[(\d+)\]|\[\?\(@\._key=='([^']*)'\)\]/g)) {
    if (key !== undefined) found = Array.isArray(found) ? found.find((item) => item?._key === key) : undefined
    else found = typeof found === 'object' && found !== null ? Reflect.get(found, field ?? Number(place)) : undefined
  }
  return found
}

test('every mapping of any query leads to a field that holds what is shown', { timeout }, () => {
  let mapped = 0
  fc.assert(
    fc.property(expression, part, dataset, (inner, parts, documents) => {
      const parsed = tree(`*{"e": ${inner}, ${parts}}`)
      if (!parsed) return
      const { value, sourceMap } = traceQuery(parsed, { params, dataset: documents, sourcePaths: 'index' })
      for (const [at, { source }] of Object.entries(sourceMap.mappings)) {
        mapped += 1
        const { _id } = sourceMap.documents[source.document] ?? {}
        const document = documents.find((one) => one._id === _id)
        expect(read(document, sourceMap.paths[source.path] ?? '')).toEqual(read(value, at))
      }
    }),
    { numRuns: runs },
  )
  expect(mapped).toBeGreaterThan(runs / 4)
})
