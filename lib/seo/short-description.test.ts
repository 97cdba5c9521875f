import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortDescription } from './short-description.ts'

test('a short text stays as it is, on one line', () => {
  expect(shortDescription('Iron\n and  the heart.')).toBe('Iron and the heart.')
})

test('a long text ends after a whole word', () => {
  const text = `${'word '.repeat(31)}ending, and more than fits`
  expect(shortDescription(text)).toBe(`${'word '.repeat(31).trim()}…`)
})

test('never more than 160 characters', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      expect(shortDescription(text).length).toBeLessThanOrEqual(160)
    }),
  )
})
