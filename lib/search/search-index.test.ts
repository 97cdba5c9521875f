import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SearchEntry } from './search-entry.ts'
import { SearchIndex } from './search-index.ts'

const entry = (id: string, title: string, fields: Partial<SearchEntry<string>> = {}): SearchEntry<string> => ({
  id,
  path: `/news/${id}`,
  title,
  names: '',
  topics: '',
  terms: '',
  summary: '',
  body: '',
  facts: 'news',
  ...fields,
})

function indexOf(...entries: SearchEntry<string>[]) {
  const index = new SearchIndex<string>()
  for (const one of entries) index.put(one)
  return index
}

const site = indexOf(
  entry('cage', 'Inside the cage: how ferritin keeps iron out of trouble', { body: 'A protein of 24 chains.' }),
  entry('spleen', 'The spleen’s share', { summary: 'Raised ferritin may mean iron in the wrong place.' }),
  entry('jose', 'José Müller', { facts: 'person', names: 'José Müller' }),
  entry('paper', 'T2* maps of the heart', { facts: 'publication', terms: '10.1002/ejhf.123 2016', names: 'Ann Núñez' }),
  entry('later', 'A table of 2019', { terms: '2019' }),
)

const found = (query: string) => site.search(query).hits.map(({ entry: { id } }) => id)

test.each([
  ['ferritin', ['cage', 'spleen']],
  ['FERRITIN cage', ['cage']],
  ['feritin', ['cage', 'spleen']],
  ['ferri', ['cage', 'spleen']],
  ['jose muller', ['jose']],
  ['Jose\u0301', ['jose']],
  ['nunez', ['paper']],
  ['10.1002/ejhf.123', ['paper']],
  ['2016', ['paper']],
  ['t2', ['paper']],
  ['proteins', ['cage']],
  ['spleens', ['spleen']],
])('"%s" finds %j', (query, ids) => {
  expect(found(query)).toEqual(ids)
})

test.each(['', '   ', '….*', '(((', '\u0000\u001b', '"\'<>', '\\', '🫀'])(
  '"%s" finds nothing and harms nobody',
  (query) => {
    expect(site.search(query)).toEqual({ hits: [], holds: 'every word' })
  },
)

test('where nothing has all words, what has some of them is found, and said to', () => {
  const { hits, holds } = site.search('ferritin muller')
  expect(holds).toBe('some words')
  expect(hits.map(({ entry: { id } }) => id).toSorted()).toEqual(['cage', 'jose', 'spleen'])
})

test('a word that is known is taken at its letters', () => {
  const index = indexOf(entry('jose', 'José'), entry('dose', 'A dose of iron'))
  expect(index.search('jose').hits.map(({ entry: { id } }) => id)).toEqual(['jose'])
  expect(
    index
      .search('rose')
      .hits.map(({ entry: { id } }) => id)
      .toSorted(),
  ).toEqual(['dose', 'jose'])
})

test('what is called exactly as the query comes first', () => {
  const index = indexOf(
    entry('much', 'Iron', { body: 'nothing' }),
    entry('more', 'Iron, more iron', { body: 'iron iron iron iron' }),
  )
  expect(index.search('iron').hits[0]?.entry.id).toBe('much')
})

test('a hit names the words that answered', () => {
  expect(site.search('feritin').hits[0]?.words).toEqual(['ferritin'])
})

test('a word that nothing is near to is put right', () => {
  expect(site.search('feriten cgae').hits).toEqual([])
  expect(site.nearestSpelling('feriten cgae')).toBe('ferritin cage')
  expect(site.nearestSpelling('xqzv')).toBeNull()
})

test('an entry that changed is found by its new words only, one that went by none', () => {
  const index = indexOf(entry('a', 'Old words'), entry('b', 'Old words too'))
  index.put(entry('a', 'New terms'))
  index.remove('b')
  index.remove('nobody')
  expect(index.search('old').hits).toEqual([])
  expect(index.search('terms').hits.map(({ entry: { title } }) => title)).toEqual(['New terms'])
  expect(index.size).toBe(1)
})

test('no query, however hostile, throws', () => {
  const words = fc.constantFrom('iron', '__proto__', 'constructor', '.*', '\u202e', 'x'.repeat(5_000), 'ferritin ')
  fc.assert(
    fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'binary' }))), (pieces) => {
      const query = pieces.join(' ')
      site.search(query)
      site.nearestSpelling(query)
    }),
  )
})
