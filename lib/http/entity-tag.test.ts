import { expect, test } from 'vitest'
import { entityTag, isFresh, weakTag } from './entity-tag.ts'

test('the same parts give the same tag, and where one part ends counts', () => {
  expect(entityTag('a', 'bc')).toBe(entityTag('a', 'bc'))
  expect(entityTag('a', 'bc')).not.toBe(entityTag('ab', 'c'))
  expect(entityTag('')).toMatch(/^W\/"[\w-]{27}"$/)
})

test('a strong tag has a weak one that stands for the same', () => {
  expect(weakTag('"abc"')).toBe('W/"abc"')
  expect(weakTag('W/"abc"')).toBe('W/"abc"')
})

test.each([
  [null, false],
  ['', false],
  ['*', true],
  ['"abc"', true],
  ['W/"abc"', true],
  ['"x", W/"abc"', true],
  ['"abcd"', false],
  ['abc', false],
])('a client that has %s is up to date: %s', (has, fresh) => {
  expect(isFresh(has, 'W/"abc"')).toBe(fresh)
})
