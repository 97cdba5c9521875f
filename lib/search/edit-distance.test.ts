import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance } from './edit-distance.ts'

test.each([
  ['ferritin', 'feritin', 1],
  ['iron', 'iron', 0],
  ['', 'iron', 4],
  ['heart', 'earth', 2],
  ['cgae', 'cage', 1],
  ['cgae', 'can', 2],
])('from %s to %s it takes %i changes', (a, b, changes) => {
  expect(editDistance(a, b)).toBe(changes)
})

test('it is as far back as there, and never farther than the longer word', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})
