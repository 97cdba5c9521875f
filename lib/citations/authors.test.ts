import { expect, test } from 'vitest'
import { authorFullName, authorShortName, authorSortName, initialsOf, joinNames } from './authors.ts'

const person = { family: 'Lakhal-Littleton', given: 'Samira', literal: null }
const group = { family: null, given: null, literal: 'Sample Study Group' }

test('a person is named in three orders', () => {
  expect(authorShortName(person)).toBe('Lakhal-Littleton S')
  expect(authorFullName(person)).toBe('Samira Lakhal-Littleton')
  expect(authorSortName(person)).toBe('Lakhal-Littleton, Samira')
})

test('a group keeps its name in all of them', () => {
  expect([authorShortName(group), authorFullName(group), authorSortName(group)]).toEqual(
    Array(3).fill('Sample Study Group'),
  )
})

test('somebody with a family name only has no stray comma or space', () => {
  const mononym = { family: 'Núñez', given: null, literal: null }
  expect([authorShortName(mononym), authorFullName(mononym), authorSortName(mononym)]).toEqual(Array(3).fill('Núñez'))
})

test.each([
  ['Jean-Paul', 'JP'],
  ['J. P.', 'JP'],
  ['J.P.', 'JP'],
  ['émile', 'É'],
  ['Anna  Maria', 'AM'],
  ['', ''],
])('the initials of "%s" are "%s"', (given, initials) => {
  expect(initialsOf(given)).toBe(initials)
})

test('names are joined as in a sentence, and cut with et al.', () => {
  expect(joinNames([])).toBe('')
  expect(joinNames(['A'])).toBe('A')
  expect(joinNames(['A', 'B'])).toBe('A and B')
  expect(joinNames(['A', 'B', 'C'])).toBe('A, B and C')
  expect(joinNames(['A', 'B', 'C'], 3)).toBe('A, B and C')
  expect(joinNames(['A', 'B', 'C'], 2)).toBe('A, B et al.')
})
