import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { doiUrl, isDoi, normaliseDoi } from './doi.ts'

test.each([
  ['10.1002/ejhf.1234', '10.1002/ejhf.1234'],
  ['https://doi.org/10.1002/EJHF.1234', '10.1002/ejhf.1234'],
  ['http://dx.doi.org/10.1002/ejhf.1234', '10.1002/ejhf.1234'],
  ['doi.org/10.1002/ejhf.1234', '10.1002/ejhf.1234'],
  [' DOI: 10.1002/ejhf.1234 ', '10.1002/ejhf.1234'],
  ['https://doi.org/10.1002/(SICI)1096%3C1::AID%3E3.0', '10.1002/(sici)1096<1::aid>3.0'],
])('%s is stored as %s', (written, stored) => {
  expect(normaliseDoi(written)).toBe(stored)
})

test.each(['', '10.1/x', '11.1002/x', '10.1002', '10.1002/', '10.1002/a b', 'https://example.org/10.1002/x'])(
  '"%s" is no DOI',
  (written) => {
    expect(normaliseDoi(written)).toBeNull()
  },
)

test('an upper-case DOI is not in its stored form', () => {
  expect(isDoi('10.1002/EJHF.1')).toBe(false)
})

test('a stray percent sign does not break reading', () => {
  expect(normaliseDoi('https://doi.org/10.1002/100%')).toBe('10.1002/100%')
})

test('the address of any DOI leads back to that DOI', () => {
  // A path of one or two dots is a direction to a URL, whatever its escaping.
  const suffix = fc
    .string({ minLength: 1 })
    .filter((text) => /^\S+$/.test(text) && text.isWellFormed() && !/(^|\/)\.{1,2}(\/|$)/.test(text))
  fc.assert(
    fc.property(suffix, (text) => {
      const doi = normaliseDoi(`10.1234/${text}`)
      fc.pre(doi !== null)
      const url = new URL(doiUrl(doi ?? ''))
      expect(url.search + url.hash).toBe('')
      expect(normaliseDoi(url.href)).toBe(doi)
    }),
  )
})
