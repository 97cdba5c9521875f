import { expect, test } from 'vitest'
import { inTextCitation, publishedIn, referenceAuthors } from './short-citation.ts'

const named = (family: string, given = 'Ann Mary') => ({ family, given, literal: null })
const work = {
  authors: [named('One'), named('Two'), named('Three')],
  issued: { year: 2024 },
  containerTitle: 'Sample Journal',
  volume: '26',
  issue: '3',
  pages: '512-520',
  articleNumber: null,
}

test('a work is named in a sentence by its first authors and its year', () => {
  expect(inTextCitation(work)).toBe('One et al., 2024')
  expect(inTextCitation({ ...work, authors: work.authors.slice(0, 2) })).toBe('One and Two, 2024')
  expect(inTextCitation({ ...work, authors: work.authors.slice(0, 1) })).toBe('One, 2024')
  expect(inTextCitation({ ...work, authors: [] })).toBe('2024')
})

test('a group stands in a sentence under its own name', () => {
  expect(inTextCitation({ ...work, authors: [{ family: null, given: null, literal: 'Study Group' }] })).toBe(
    'Study Group, 2024',
  )
})

test('authors of a reference list are cut after the limit', () => {
  expect(referenceAuthors(work.authors, 3)).toBe('One AM, Two AM, Three AM')
  expect(referenceAuthors(work.authors, 2)).toBe('One AM, Two AM, et al.')
})

test('the place of publication has volume, issue and pages with a proper dash', () => {
  expect(publishedIn(work)).toBe('Sample Journal 2024; 26(3): 512–520')
})

test('parts that are not known leave no marks behind', () => {
  expect(publishedIn({ ...work, volume: null, issue: null, pages: null })).toBe('Sample Journal 2024')
  expect(publishedIn({ ...work, volume: null, issue: null, pages: null, articleNumber: 'e123' })).toBe(
    'Sample Journal 2024; e123',
  )
  expect(publishedIn({ ...work, containerTitle: null, issue: null, pages: null })).toBe('2024; 26')
})
