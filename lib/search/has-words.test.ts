import { expect, test } from 'vitest'
import { hasWords, wordLine } from './has-words.ts'

const line = wordLine(['Iron in the heart: José Núñez', null, '10.1002/ejhf.1234'])

test.each([
  'iron',
  'HEART iron',
  'nunez jose',
  'josé',
  '10.1002/ejhf',
  'https://doi.org/10.1002/ejhf.1234',
  'hea',
  ' ',
  '…',
])('"%s" fits', (query) => {
  expect(hasWords(line, query)).toBe(true)
})

test.each(['ron', 'iron spleen', '(x+)+$'])('"%s" does not fit', (query) => {
  expect(hasWords(line, query)).toBe(false)
})
