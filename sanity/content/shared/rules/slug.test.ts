import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkSlug, slugify } from './slug.ts'

test.each([
  [
    'Baseline serum ferritin predicts myocardial iron uptake',
    'baseline-serum-ferritin-predicts-myocardial-iron-uptake',
  ],
  ['Julio Núñez in Valencia', 'julio-nunez-in-valencia'],
  ['Größe & Ørsted: T2* (2024)', 'grosse-orsted-t2-2024'],
  ['  --  ', ''],
  ['心臓', ''],
])('"%s" becomes "%s"', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})

test('a long title is cut between words', () => {
  const slug = slugify('myocardial iron repletion '.repeat(10))
  expect(slug.length).toBeLessThanOrEqual(96)
  expect(slug.endsWith('myocardial') || slug.endsWith('iron') || slug.endsWith('repletion')).toBe(true)
})

test('one word that is too long is cut', () => {
  expect(slugify('a'.repeat(200))).toBe('a'.repeat(96))
})

test('whatever title there is, the address made from it is valid or empty', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 60 })), (title) => {
      const slug = slugify(title)
      expect(slug === '' || checkSlug(slug) === true, slug).toBe(true)
    }),
  )
})

test.each(['', 'Iron', 'iron heart', 'iron--heart', '-iron', 'iron-', 'iron/heart', 'ünlü', 'a'.repeat(97)])(
  '"%s" is no address',
  (slug) => {
    expect(checkSlug(slug)).toEqual(expect.any(String))
  },
)
