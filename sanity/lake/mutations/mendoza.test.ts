import * as fc from 'fast-check'
import { applyPatch } from 'mendoza'
import { expect, test } from 'vitest'
import type { JsonObject } from '../document.ts'
import { isObject } from '../json.ts'
import { encodePatch } from './mendoza.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 1_000)
const timeout = 30_000 + runs * 10

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '漢', '😀', '😁', ' '), maxLength: 12 })
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(null, true, false, 0, 1, 2.5),
    text,
    tie('object'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.uniqueArray(fc.record({ _key: fc.constantFrom('k1', 'k2', 'k3', 'k4'), text }), {
      maxLength: 4,
      selector: (item) => item._key,
    }),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', '_type'), tie('value'), { maxKeys: 5 }),
}))
const document = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), value).map(plain)

function plain(candidate: unknown): JsonObject {
  const copy: unknown = JSON.parse(JSON.stringify(candidate))
  if (!isObject(copy)) throw new Error('not an object')
  return copy
}

test(
  'a patch applied with the public decoder gives the new document, and the way back gives the old one',
  { timeout },
  () => {
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(applyPatch(before, encodePatch(before, after))).toEqual(after)
        expect(applyPatch(after, encodePatch(after, before))).toEqual(before)
      }),
      { numRuns: runs },
    )
  },
)

test('the encoder itself is right: it never has to fall back to sending the whole document', { timeout }, () => {
  fc.assert(
    fc.property(document, document, (before, after) => {
      expect(encodePatch(before, after)[0]).not.toBe(0)
    }),
    { numRuns: runs },
  )
})

test('typing one letter sends the letter, not the paragraph', () => {
  const before = { body: [{ _key: 'p1', text: 'Grüße aus dem Labor. '.repeat(40) }] }
  const after = { body: [{ _key: 'p1', text: `${'Grüße aus dem Labor. '.repeat(40)}!` }] }
  expect(JSON.stringify(encodePatch(before, after)).length).toBeLessThan(60)
})

test('creation carries the document and deletion carries null', () => {
  expect(applyPatch(null, encodePatch(null, { a: 1 }))).toEqual({ a: 1 })
  expect(applyPatch({ a: 1 }, encodePatch({ a: 1 }, null))).toBeNull()
})
