import * as fc from 'fast-check'
import { evaluate } from 'groq-js'
import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../../document.ts'
import { DocumentIndex } from '../../store/document-index.ts'
import { runQuery } from '../evaluate.ts'
import { parseQuery } from '../parse-query.ts'
import { View } from '../view.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 600)

const leaf = fc.constantFrom<JsonValue>('x', 'y', 1, null, true)
const item = fc.record({ b: leaf, c: fc.array(leaf, { maxLength: 2 }) }, { requiredKeys: [] })
/** Few names and few values, so that two of them differ in little. */
const value: fc.Arbitrary<JsonObject> = fc
  .record(
    { a: fc.oneof(item, leaf, fc.array(fc.oneof(item, leaf), { maxLength: 3 })), b: leaf, c: item },
    { requiredKeys: [] },
  )
  .map((made) => JSON.parse(JSON.stringify(made)))

const selector = fc.constantFrom(
  'a',
  'a.b',
  '(a, b)',
  'a[]',
  'a[].b',
  'a[b == "x"]',
  'a[b == "x"].c[]',
  'a[@ == "x"]',
  'c.(b, c)',
  'a[].(b)',
  'a.(c[])',
  'c.c[@ == 1]',
  'anywhere(b == "x")',
  'anywhere(defined(c))',
  '((c))',
)

function answer(query: string, params: JsonObject): JsonValue {
  const view = new View(new DocumentIndex(), { perspective: { kind: 'raw' }, seesPrivate: true, seesVersions: true })
  const context = { view, params, identity: 'u', timestamp: new Date(0), sanity: { projectId: 'p', dataset: 'd' } }
  return runQuery(parseQuery(query, params).tree, context).value
}

test('changes are told as groq-js tells them', { timeout: 30_000 + runs * 10 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      value,
      value,
      selector,
      fc.constantFrom('changedAny', 'changedOnly'),
      async (before, after, what, name) => {
        const query = `diff::${name}($before, $after, ${what})`
        const params = { before, after }
        const byGroqJs: unknown = await (await evaluate(parseQuery(query, params).tree, { params })).get()
        expect(answer(query, params)).toBe(byGroqJs)
      },
    ),
    { numRuns: runs },
  )
})
