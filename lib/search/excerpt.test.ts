import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerpt } from './excerpt.ts'
import { highlight } from './highlight.ts'

const filler = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ')

test('an excerpt is cut around the words that were sought', () => {
  const text = `${filler} Here the ferritin cage opens. ${filler}`
  const cut = excerpt(['A summary about something else.', text], new Set(['ferritin', 'cage']))
  expect(cut).toContain('ferritin cage opens')
  expect(cut.startsWith('… ')).toBe(true)
  expect(cut.endsWith(' …')).toBe(true)
  expect(cut.split(' ').length).toBeLessThan(45)
})

test('the summary is shown when it holds as many of the words as the text does', () => {
  expect(excerpt(['Iron in short.', `${filler} iron ${filler}`], new Set(['iron']))).toBe('Iron in short.')
})

test('where no word stands in the text, its beginning is shown', () => {
  expect(excerpt(['', filler], new Set(['iron']))).toMatch(/^word0 word1 .*word33 …$/)
  expect(excerpt([], new Set(['iron']))).toBe('')
})

test('of two places the one with more of the words is shown', () => {
  const text = `iron ${filler} iron in the spleen ${filler}`
  expect(excerpt([text], new Set(['iron', 'spleen']))).toContain('iron in the spleen')
})

test('a heading does not run into its paragraph', () => {
  expect(excerpt(['The cage\n\nFerritin is hollow.\n\nIt holds iron.'], new Set(['cage']))).toBe(
    'The cage · Ferritin is hollow. It holds iron.',
  )
})

test('words are marked in whatever form they were written', () => {
  expect(highlight('José’s irons', new Set(['jose', 'irons']))).toEqual([
    { text: 'José', marked: true },
    { text: '’s ', marked: false },
    { text: 'irons', marked: true },
  ])
})

test('marking changes no letter of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (text, words) => {
      const parts = highlight(text, new Set(words))
      expect(parts.map((part) => part.text).join('')).toBe(text)
      expect(parts.every((part) => part.text.length > 0)).toBe(true)
    }),
  )
})
