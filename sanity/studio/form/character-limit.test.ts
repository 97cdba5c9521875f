import { expect, test } from 'vitest'
import { characterLimit } from './character-limit.ts'

test.each([
  ['news', 'title', 110],
  ['publication', 'title', null],
  ['news', 'standfirst', 300],
  ['page', 'seo.description', 160],
  ['news', 'body[_key=="a"].alt', 200],
  ['news', 'leadImage.alt', 200],
  ['person', 'altNames', null],
])('in %s, %s has %s characters', (type, field, limit) => {
  expect(characterLimit(type, field)).toBe(limit)
})
