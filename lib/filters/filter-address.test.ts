import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { filterAddress, isSpeltAs, queryOf, readFilters, readPage, tidyValue } from './filter-address.ts'

const names = ['kind', 'topic', 'q'] as const

test('filters are read from an address and written back in one order', () => {
  const query = new URLSearchParams('topic=iron&kind=award&utm_source=mail')
  expect(readFilters(query, names)).toEqual({ kind: 'award', topic: 'iron' })
  expect(filterAddress('/news', names, readFilters(query, names))).toBe('/news?kind=award&topic=iron')
  expect(filterAddress('/news', names, {})).toBe('/news')
  expect(filterAddress('/news', names, { topic: 'iron' }, 2)).toBe('/news?topic=iron&page=2')
})

test('what a form leaves empty is no filter, and the first of several counts', () => {
  expect(readFilters(queryOf({ kind: '', topic: ['a', 'b'], q: ' \u0000 ' }), names)).toEqual({ topic: 'a' })
})

test('an address is spelt as its canonical form, or it is not', () => {
  const spelt = (query: string) => isSpeltAs('/news?kind=award&topic=iron', new URLSearchParams(query), names)
  expect(spelt('kind=award&topic=iron')).toBe(true)
  expect(spelt('kind=award&topic=iron&utm_source=mail')).toBe(true)
  expect(spelt('topic=iron&kind=award')).toBe(false)
  expect(spelt('kind=award&topic=iron&q=')).toBe(false)
  expect(spelt('kind=award&topic=iron&page=1')).toBe(false)
  expect(isSpeltAs('/news', new URLSearchParams('kind='), names)).toBe(false)
})

test.each([
  ['', 1],
  ['page=', 1],
  ['page=2', 2],
  ['page=02', null],
  ['page=0', null],
  ['page=-1', null],
  ['page=1e9', null],
  ['page=9999999', null],
])('"%s" is page %s', (query, page) => {
  expect(readPage(new URLSearchParams(query))).toBe(page)
})

test('whatever stands in an address becomes one short line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const tidy = tidyValue(text)
      expect(tidy.length).toBeLessThanOrEqual(200)
      expect(tidy).not.toMatch(/\p{Cc}/u)
      expect(tidyValue(tidy)).toBe(tidy)
    }),
  )
})

test('the canonical address of any choice is spelt as itself', () => {
  fc.assert(
    fc.property(fc.record({ kind: fc.string(), topic: fc.string(), q: fc.string() }, { requiredKeys: [] }), (asked) => {
      const chosen = readFilters(queryOf(asked), names)
      const address = filterAddress('/news', names, chosen)
      expect(isSpeltAs(address, new URLSearchParams(address.split('?')[1] ?? ''), names)).toBe(true)
    }),
  )
})
