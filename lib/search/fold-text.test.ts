import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldText, wordsOf } from './fold-text.ts'

test.each([
  ['José Müller', 'jose muller'],
  ['Jose\u0301', 'jose'],
  ['Núñez', 'nunez'],
  ['Łódź', 'lodz'],
  ['Straße', 'strasse'],
  ['Sørensen', 'sorensen'],
  ['T₂*', 't2*'],
  ['ﬁlings', 'filings'],
])('%s is compared as %s', (written, compared) => {
  expect(foldText(written)).toBe(compared)
})

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const once = foldText(text)
      expect(foldText(once)).toBe(once)
    }),
  )
})

test('each word is found where it stands', () => {
  const text = 'Iron: José’s T2* maps'
  expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Iron', 'José', 's', 'T2', 'maps'])
  expect(wordsOf(text).map(({ folded }) => folded)).toEqual(['iron', 'jose', 's', 't2', 'maps'])
})

test('what holds no letter or digit has no words', () => {
  expect(wordsOf(' … *&%$#@! \u0000\u0007 ')).toEqual([])
})
