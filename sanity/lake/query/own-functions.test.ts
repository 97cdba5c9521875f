import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject } from '../document.ts'
import { DocumentIndex } from '../store/document-index.ts'
import { runQuery } from './evaluate.ts'
import { parseQuery } from './parse-query.ts'
import { documents, params } from './testing/generators.ts'
import { Searchable } from './testing/searchable.ts'
import { View } from './view.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 200)
const timeout = 30_000 + runs * 30

const perspective = { kind: 'layers' as const, layers: ['drafts'] }

async function answer(groq: string, given: JsonObject, index: DocumentIndex, sourceMap: boolean) {
  const view = new View(index, { perspective, seesPrivate: true, seesVersions: true })
  const sanity = { projectId: 'p', dataset: 'd' }
  const context = { view, params: given, identity: 'u1', timestamp: new Date(0), sanity, sourceMap }
  const { value } = runQuery(parseQuery(groq, given).tree, context)
  return value
}

/** Functions that groq-js lacks or answers otherwise, in every place where an expression can stand. */
const expressions = fc.constantFrom(
  'array::unique(*[].n)',
  'array::unique([null, n, null, n])',
  'count(array::unique(*[].title))',
  '*[@ match text::query("iron heart")]._id',
  '*[] | score(@ match text::query("iron"), n > 1)',
  '*[[title, slug] match text::query($word)]{_id, "up": ^.title}',
  '*[[@, _id] match text::query($word)]._id',
  '*[author match text::query($word) || n > 2]._id',
  '*[@ match text::query("\\"iron heart\\" -muscle")]._id',
  'path("drafts.a") in path("drafts.**")',
  '*[path(_id) in path("drafts.**")]._id',
  'geo::latLng(n, 10)',
  'geo({"lat": n, "lon": 10})',
  '*[geo::distance(geo::latLng(n, 0), geo::latLng(1, 1)) < 200000]{_id, "at": geo::latLng(n, 0)}',
  '*[] | order(geo::distance(geo::latLng(n, 0), geo::latLng(2, 0)) desc)[0...3]{_id}',
  'topics[]{"title": documents::get(@).title}',
  '{"n": documents::incomingRefCount()}',
)
const places = fc.constantFrom(
  (inner: string) => inner,
  (inner: string) => `*[_type == "news"]{_id, "x": ${inner}}`,
  (inner: string) => `*[] | order(_id){"deep": {"x": [${inner}]}}`,
  (inner: string) => `select(count(*) > 2 => ${inner}, coalesce(null, ${inner}))`,
)

test("the lake's own functions answer alike, mapped or not, compiled or beside what is not", { timeout }, async () => {
  const queries = fc.tuple(expressions, places).map(([inner, place]) => place(inner))
  await fc.assert(
    fc.asyncProperty(documents, queries, params, async (stored, groq, given) => {
      const index = new DocumentIndex()
      for (const one of stored) index.put(one)
      const plain = await answer(groq, given, index, false)
      expect(await answer(groq, given, new Searchable(stored).index, false)).toEqual(plain)
      expect(await answer(groq, given, index, true)).toEqual(plain)
      // Instants are left to groq-js, and the whole of such a query with them.
      const beside = `{"x": ${groq}, "at": dateTime("2026-01-01T00:00:00Z")}`
      const both = { x: plain, at: '2026-01-01T00:00:00Z' }
      expect(await answer(beside, given, index, false)).toEqual(both)
      expect(await answer(beside, given, index, true)).toEqual(both)
    }),
    { numRuns: runs },
  )
})
