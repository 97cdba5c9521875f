import { expect, test } from 'vitest'
import { lengthOfText } from './length-of-text.ts'

test.each([
  [0, 'No words yet'],
  [1, '1 word, 1 minute to read'],
  [400, '400 words, 2 minutes to read'],
  [12_000, '12,000 words, 50 minutes to read'],
])('%s words', (words, text) => {
  expect(lengthOfText(words)).toBe(text)
})
