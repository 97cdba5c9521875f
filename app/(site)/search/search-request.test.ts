import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSearchRequest, searchPath } from './search-request.ts'

test('a search is read from its address and written back', () => {
  const request = { query: 'iron & heart', type: 'news', page: 3 } as const
  expect(searchPath(request)).toBe('/search?q=iron+%26+heart&type=news&page=3')
  expect(readSearchRequest({ q: ' iron  & heart', type: 'news', page: '3' })).toEqual(request)
  expect(readSearchRequest({})).toEqual({ query: '', type: null, page: 1 })
})

test('no address is unreadable', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()), fc.constant(undefined))
  fc.assert(
    fc.property(fc.record({ q: value, type: value, page: value }), (asked) => {
      const request = readSearchRequest(asked)
      expect(request.page).toBeGreaterThan(0)
      expect(request.query.length).toBeLessThanOrEqual(200)
      expect(request.query).not.toMatch(/\p{Cc}/u)
    }),
  )
})
