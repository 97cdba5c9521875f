import { expect, test } from 'vitest'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import { LakeError } from '../errors.ts'

const as = { dataset: 'production', identity: system }

test.each([
  ['many descents', '..a'.repeat(600)],
  ['a dozen descents', '..a'.repeat(12)],
  ['descents to nothing', `l[].n${'..'.repeat(16)}n`],
  ['many filters', `l${'[n > 1]'.repeat(200)}`],
  ['many brackets', '['.repeat(50_000)],
  ['many names', 'a.'.repeat(50_000).concat('a')],
])(
  'a patch with a path that begins like %.20s is carried out or refused, in a time that others can wait for',
  (path) => {
    const lake = temporaryLake()
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(15)}1${'}'.repeat(15)}`)
    const list = Array.from({ length: 5_000 }, (_, n) => ({ _key: `k${n}`, n }))
    const document = JSON.parse(JSON.stringify({ _id: 'deep', _type: 'x', a: deep, l: list }))
    lake.mutate([{ create: document }], as)
    const refusal = (): unknown => {
      try {
        return lake.mutate([{ patch: { id: 'deep', set: { [path]: 1 } } }], as).transactionId
      } catch (error) {
        return error
      }
    }
    const outcome = refusal()
    if (typeof outcome !== 'string') expect(outcome).toBeInstanceOf(LakeError)
    lake.mutate([{ patch: { id: 'deep', set: { title: 'goes on' } } }], as)
  },
)

test('a number that would grow beyond what JSON can write is refused', () => {
  const lake = temporaryLake()
  lake.mutate([{ create: { _id: 'a', _type: 'x', n: 1.7e308 } }], as)
  expect(() => lake.mutate([{ patch: { id: 'a', inc: { n: 1.7e308 } } }], as)).toThrow(/too large to be stored/)
  expect(lake.read('production').get('a')).toMatchObject({ n: 1.7e308 })
})
