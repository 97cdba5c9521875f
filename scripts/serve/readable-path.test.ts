import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readableAddress } from './readable-path.ts'

test.each(['/', '/news?q=%ff', '/n%C3%BA%C3%B1ez', '/a%2Fb?x=1?y=2'])('%s stays as it is', (address) => {
  expect(readableAddress(address)).toBe(address)
})

test.each([
  ['/%ff', '/%25ff'],
  ['/news/%E0%A4%A?kind=%ff', '/news/%25E0%25A4%25A?kind=%ff'],
  ['/100%', '/100%25'],
])('%s is the name %s', (address, readable) => {
  expect(readableAddress(address)).toBe(readable)
})

test('whatever is asked for can be read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('%', 'f', '0', 'E', '/', '?', 'é', 'x') }), (address) => {
      const [path = ''] = readableAddress(address).split('?')
      expect(() => decodeURIComponent(path)).not.toThrow()
    }),
  )
})
