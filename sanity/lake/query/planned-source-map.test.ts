import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { DocumentIndex } from '../store/document-index.ts'
import { runQuery } from './evaluate.ts'
import { parseQuery } from './parse-query.ts'
import { documents, params, query } from './testing/generators.ts'
import { View } from './view.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 400)
const timeout = 30_000 + runs * 30

/** What perspectives write over a document that they lay over another. */
const overlaid = ['_id', '_originalId']

function withoutOverlay(value: JsonValue): JsonValue {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !overlaid.includes(name)))
}

/** Every value that a path of a source map leads to: two items of an array may have one key. */
function follow(value: JsonValue, path: string): JsonValue[] {
  const step = /^\$?(?:\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]|\[\?\(@\._key=='([^']*)'\)\])/.exec(path)
  if (!step) return [value]
  const [whole, name, index, key] = step
  const rest = path.slice(whole.length)
  if (name !== undefined) return isObject(value) ? follow(value[name] ?? null, rest) : []
  const items = Array.isArray(value) ? value : []
  if (index !== undefined) return follow(items[Number(index)] ?? null, rest)
  return items.filter((item) => isObject(item) && item['_key'] === key).flatMap((item) => follow(item, rest))
}

test('every mapping leads to a field of a stored document that holds what is shown', { timeout }, async () => {
  const layers = fc.constantFrom<readonly string[]>(['published'], ['drafts'], ['r1', 'drafts'])
  await fc.assert(
    fc.asyncProperty(documents, query, params, layers, async (stored, groq, given: JsonObject, stack) => {
      const index = new DocumentIndex()
      for (const one of stored) index.put(one)
      const view = new View(index, {
        perspective: { kind: 'layers', layers: stack },
        seesPrivate: true,
        seesVersions: true,
      })
      const context = {
        view,
        params: given,
        identity: 'u1',
        timestamp: new Date(0),
        sanity: { projectId: 'p', dataset: 'd' },
      }
      const { tree } = parseQuery(groq, given)
      const plain = runQuery(tree, context)
      const { value, sourceMap } = runQuery(tree, { ...context, sourceMap: true })
      expect(value).toEqual(plain.value)
      for (const [at, { source }] of Object.entries(sourceMap?.mappings ?? {})) {
        const path = sourceMap?.paths[source.path] ?? ''
        if (overlaid.some((name) => path === `$['${name}']`)) continue
        const document = index.get(sourceMap?.documents[source.document]?._id ?? '')
        const held = follow(document, path.slice(1)).map((one) => JSON.stringify(withoutOverlay(one)))
        const [shown] = follow(value, at.slice(1))
        expect(held).toContain(JSON.stringify(withoutOverlay(shown ?? null)))
      }
    }),
    { numRuns: runs },
  )
})
