import { expect, test } from 'vitest'
import { isOrcid, normaliseOrcid } from './orcid.ts'

// The two examples of ORCID's own documentation of the checksum.
test.each(['0000-0002-1825-0097', '0000-0002-1694-233X'])('%s has a valid checksum', (orcid) => {
  expect(isOrcid(orcid)).toBe(true)
})

test.each([
  '0000-0002-1825-0098',
  '0000-0002-1694-2330',
  '0000-0002-1825-009',
  '0000000218250097',
  '0000-0002-1694-233x',
])('%s is not a stored ORCID iD', (orcid) => {
  expect(isOrcid(orcid)).toBe(false)
})

test('every wrong digit is noticed', () => {
  const valid = '0000-0002-1825-0097'
  const wrong = Array.from(valid).flatMap((character, position) =>
    character === '-'
      ? []
      : Array.from('0123456789')
          .filter((digit) => digit !== character)
          .map((digit) => valid.slice(0, position) + digit + valid.slice(position + 1)),
  )
  expect(wrong.filter(isOrcid)).toEqual([])
})

test.each([
  ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['0000000218250097', '0000-0002-1825-0097'],
  [' 0000 0002 1694 233x ', '0000-0002-1694-233X'],
])('%s is stored as %s', (written, stored) => {
  expect(normaliseOrcid(written)).toBe(stored)
})

test('what is no ORCID iD is not stored', () => {
  expect(normaliseOrcid('https://example.org/0000-0002-1825-0097')).toBeNull()
  expect(normaliseOrcid('')).toBeNull()
})
