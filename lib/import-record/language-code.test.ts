import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { languageCode } from './language-code.ts'

test.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en-US', 'en'],
  ['en_GB', 'en'],
  ['zh-Hant-TW', 'zh'],
  // Europe PMC and many files write three letters: those of terminologists or those of libraries.
  ['eng', 'en'],
  ['deu', 'de'],
  ['ger', 'de'],
  ['fre', 'fr'],
  ['chi', 'zh'],
  ['dut', 'nl'],
  ['English', 'en'],
  ['Spanish ', 'es'],
  ['Español', 'es'],
  ['Deutsch', 'de'],
  ['ngerman', 'de'],
  ['USenglish', 'en'],
])('“%s” is %s', (said, code) => {
  expect(languageCode(said)).toBe(code)
})

test.each([null, undefined, '', 'und', 'mul', 'zxx', 'xx', 'en, de', 'eng;spa', 'Klingonish', 'constructor', '12'])(
  '“%s” names no language',
  (said) => {
    expect(languageCode(said)).toBeNull()
  },
)

test('whatever stands there, the answer is a code of two letters or none', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 2, maxLength: 3 })), (said) => {
      expect(languageCode(said) ?? 'en').toMatch(/^[a-z]{2}$/)
    }),
  )
})
