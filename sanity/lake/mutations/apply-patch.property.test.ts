import { Mutation } from '@sanity/mutator'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { temporaryLake, system } from '../contract/temporary-lake.ts'
import type { LakeDocument } from '../document.ts'
import { LakeError } from '../errors.ts'
import { documentAt } from '../store/revisions.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 100)
const timeout = 60_000 + runs * 120

const field = fc.constantFrom('a', 'b', 'list', 'rows', 'deep')
const scalar = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.string({ maxLength: 6, unit: 'grapheme' }), fc.boolean())
const row = fc.record({ _key: fc.constantFrom('k1', 'k2', 'k3'), n: scalar })
const rows = fc.uniqueArray(row, { selector: ({ _key }) => _key, maxLength: 3 })
const deep = fc.record({ x: scalar, y: fc.record({ z: scalar }) }, { requiredKeys: [] })
const content = fc.record(
  { a: scalar, b: scalar, list: fc.array(scalar, { maxLength: 4 }), rows, deep },
  { requiredKeys: [] },
)
const path = fc.oneof(
  field,
  fc.constantFrom(
    'deep.x',
    'deep.y.z',
    'deep["x"]',
    'list[0]',
    'list[-1]',
    'list[1:3]',
    'list[0,2]',
    'rows[_key=="k1"]',
    'rows[_key=="k2"].n',
    'rows[0].n',
    'rows[].n',
    'rows[n>0].n',
    '..n',
    'none.at.all',
  ),
)
const values = fc.dictionary(path, fc.oneof(scalar, rows, fc.array(scalar, { maxLength: 2 }), deep), { maxKeys: 3 })
const numbers = fc.dictionary(path, fc.integer({ min: -5, max: 5 }), { maxKeys: 2 })
const insert = fc
  .tuple(fc.constantFrom('before', 'after', 'replace'), path, fc.array(fc.oneof(scalar, row), { maxLength: 2 }))
  .map(([where, at, items]) => ({ [where]: at, items }))
const patch = fc.record(
  {
    setIfMissing: values,
    set: values,
    unset: fc.array(path, { maxLength: 3 }),
    inc: numbers,
    dec: numbers,
    insert,
    diffMatchPatch: fc.constantFrom({ a: '@@ -0,0 +1,2 @@\n+hi\n' }, { 'deep.x': '@@ -1,1 +1,1 @@\n-a\n+b\n' }),
  },
  { requiredKeys: [] },
)

/** Values as they come over the wire: fast-check's have no prototype. */
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** What Sanity's own library makes of the patch, or null when it refuses. */
function expected(document: LakeDocument, operations: object): object | null {
  try {
    const result: unknown = new Mutation({ mutations: [{ patch: { id: 'x', ...operations } }] }).apply(
      structuredClone(document),
    )
    return typeof result === 'object' ? result : null
  } catch {
    return null
  }
}

test(
  'a patch does to a stored document what @sanity/mutator does to one in memory, and its history leads back',
  { timeout },
  () => {
    const lake = temporaryLake()
    const on = { dataset: 'production', identity: system }
    const get = () => lake.read('production').get('x')
    fc.assert(
      fc.property(content.map(plain), fc.array(patch.map(plain), { minLength: 1, maxLength: 3 }), (fields, patches) => {
        lake.mutate([{ createOrReplace: { _id: 'x', _type: 'thing', ...fields } }], on)
        for (const operations of patches) {
          const before = get()
          if (!before) throw new Error('The document should be there')
          const after = expected(before, operations)
          try {
            lake.mutate([{ patch: { id: 'x', ...operations } }], on)
          } catch (error) {
            if (!(error instanceof LakeError)) throw error
            expect(error.status).toBeLessThan(500)
            expect(get()).toEqual(before)
            continue
          }
          const now = get()
          const { _rev, _updatedAt } = now ?? {}
          expect(now).toEqual(JSON.parse(JSON.stringify({ ...after, _rev, _updatedAt })))
          const sequence = lake.log.sequenceOf('production', before._rev) ?? 0
          expect(documentAt(lake.log, now, 'production', 'x', sequence)).toEqual(before)
        }
      }),
      { numRuns: runs },
    )
  },
)

test('a patch that @sanity/mutator takes is refused only when it would touch what no patch may', { timeout }, () => {
  const lake = temporaryLake()
  const on = { dataset: 'production', identity: system }
  fc.assert(
    fc.property(content.map(plain), patch.map(plain), (fields, operations) => {
      lake.mutate([{ createOrReplace: { _id: 'x', _type: 'thing', ...fields } }], on)
      const before = lake.read('production').get('x')
      if (!before || !expected(before, operations)) return
      const { transactionId } = lake.mutate([{ patch: { id: 'x', ...operations } }], on)
      expect(lake.read('production').get('x')?._rev).toBe(transactionId)
    }),
    { numRuns: runs },
  )
})
