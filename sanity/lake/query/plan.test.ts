import * as fc from 'fast-check'
import { evaluateSync, toJS } from 'groq-js'
import { expect, test } from 'vitest'
import { publishedId, type JsonObject, type JsonValue, type LakeDocument } from '../document.ts'
import { DocumentIndex } from '../store/document-index.ts'
import { runQuery } from './evaluate.ts'
import { parseQuery } from './parse-query.ts'
import type { QueryContext } from './run.ts'
import { syncTags, tagsForCommit } from './sync-tags.ts'
import { document, documents, params, query } from './testing/generators.ts'
import { Searchable } from './testing/searchable.ts'
import { View, type ViewOptions } from './view.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 600)
const timeout = 30_000 + runs * 30

const viewOptions: fc.Arbitrary<ViewOptions> = fc.record({
  perspective: fc.constantFrom(
    { kind: 'raw' as const },
    { kind: 'layers' as const, layers: ['published'] },
    { kind: 'layers' as const, layers: ['drafts'] },
    { kind: 'layers' as const, layers: ['r1', 'drafts'] },
  ),
  seesPrivate: fc.boolean(),
  seesVersions: fc.boolean(),
})

/** Which writes are in the full-text index, and which are still to be. */
const waits = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })

function indexOf(stored: readonly LakeDocument[]): DocumentIndex {
  const index = new DocumentIndex()
  for (const one of stored) index.put(one)
  return index
}

function contextFor(view: View, given: JsonObject): QueryContext {
  return { view, params: given, identity: 'u1', timestamp: new Date(0), sanity: { projectId: 'p', dataset: 'd' } }
}

/** groq-js over every document of the view: the answer that the planner must give. */
function plainAnswer(groq: string, given: JsonObject, view: View): JsonValue {
  const all = [...view.list(null)]
  const byId = new Map(all.map((one) => [one._id, one]))
  const dereference = ({ _ref }: { _ref: string }) => byId.get(_ref) ?? null
  return (
    toJS(evaluateSync(parseQuery(groq, given).tree, { ...contextFor(view, given), dataset: all, dereference })) ?? null
  )
}

test('the planner gives what groq-js gives over the whole dataset, in the same order', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(documents, waits, query, params, viewOptions, async (stored, late, groq, given, options) => {
      const view = new View(new Searchable(stored, late).index, options)
      const { value } = runQuery(parseQuery(groq, given).tree, contextFor(view, given))
      expect(value).toEqual(plainAnswer(groq, given, view))
    }),
    { numRuns: runs },
  )
})

test('answers stay right while documents come, change and go', { timeout }, async () => {
  const changes = fc.array(fc.record({ document, removes: fc.boolean() }), { minLength: 1, maxLength: 6 })
  await fc.assert(
    fc.asyncProperty(
      documents,
      waits,
      changes,
      query,
      params,
      viewOptions,
      async (stored, late, steps, groq, given, options) => {
        const documents = new Searchable(stored, late)
        const { index } = documents
        for (const { document, removes } of steps) {
          const view = new View(index, options)
          const { value } = runQuery(parseQuery(groq, given).tree, contextFor(view, given))
          expect(value).toEqual(plainAnswer(groq, given, new View(indexOf(index.all()), options)))
          if (removes) documents.remove(document._id)
          else documents.put(document)
        }
      },
    ),
    { numRuns: runs },
  )
})

test('a change that alters an answer has a sync tag in common with it', { timeout }, async () => {
  await fc.assert(
    fc.asyncProperty(
      documents,
      waits,
      query,
      params,
      viewOptions,
      document,
      fc.boolean(),
      async (stored, late, groq, given, options, changed, removes) => {
        const documents = new Searchable(stored, late)
        const { index } = documents
        const ask = () => runQuery(parseQuery(groq, given).tree, contextFor(new View(index, options), given))
        const first = ask()
        const before = index.get(changed._id)
        const after = removes ? null : changed
        if (after) documents.put(after)
        else documents.remove(changed._id)
        const second = ask()
        if (JSON.stringify(first.value) === JSON.stringify(second.value)) return
        const otherTypes = index.group(publishedId(changed._id)).map(({ _type }) => _type)
        const change = { documentId: changed._id, mutations: [], before, after, effects: null, otherTypes }
        const touched = tagsForCommit({
          sequence: 1,
          dataset: 'd',
          transactionId: 't',
          timestamp: '',
          author: '',
          changes: [change],
        })
        expect(new Set(touched).isDisjointFrom(new Set(syncTags('d', first.keys)))).toBe(false)
      },
    ),
    { numRuns: runs },
  )
})
