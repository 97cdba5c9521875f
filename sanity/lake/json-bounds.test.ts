import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { nestingFault, valueFault } from './json-bounds.ts'

const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

test('brackets are counted where they nest, and not inside text', () => {
  expect(nestingFault(nested(64))).toBeNull()
  expect(nestingFault(nested(65))).toBe('is nested deeper than 64 levels at character 65')
  expect(nestingFault(`{"a":${JSON.stringify(nested(1_000))}}`)).toBeNull()
  expect(nestingFault(`["\\"",${nested(64)}]`)).toContain('at character 70')
  expect(nestingFault('['.repeat(10_000_000))).toContain('64 levels')
})

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  return 1 + Math.max(0, ...Object.values(value).map(depthOf))
}

test('whatever JSON comes, its depth is seen as it is', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 90 }), fc.boolean(), (value, spaced) => {
      const text = JSON.stringify(value, null, spaced ? 2 : 0)
      expect(nestingFault(text) === null).toBe(depthOf(JSON.parse(text)) <= 64)
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['{"a":[{"__proto__":1}]}', 'has an attribute that cannot be stored at a[0].__proto__'],
  ['{"\\u005f_proto__":{}}', 'has an attribute that cannot be stored at __proto__'],
  ['{"a":{"n":1e400}}', 'has a number that is too large at a.n'],
  [`[-${'9'.repeat(400)}]`, 'has a number that is too large at [0]'],
  ['1e999', 'has a number that is too large at its root'],
])('%s cannot be stored as it is', (text, fault) => {
  expect(valueFault(text, JSON.parse(text))).toBe(fault)
})

test.each(['{"a":"__proto__"}', '{"n":1e300,"prototype":1,"constructor":2}', '{"x":"1e999"}'])(
  '%s is as good as any other',
  (text) => {
    expect(valueFault(text, JSON.parse(text))).toBeNull()
  },
)
