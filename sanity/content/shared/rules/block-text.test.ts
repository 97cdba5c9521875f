import { expect, test } from 'vitest'
import { countWords, readableTexts } from './block-text.ts'

const paragraph = (key: string, ...spans: string[]) => ({
  _type: 'block',
  _key: key,
  children: spans.map((text) => ({ _type: 'span', text })),
})

const body = [
  paragraph('a', 'Iron in the ', 'heart', '’s muscle'),
  { _type: 'figure', _key: 'f', caption: 'Not counted here' },
  { _type: 'quote', _key: 'q', text: 'It was the spleen.' },
  { _type: 'callout', _key: 'c', content: [paragraph('d', 'Main finding'), paragraph('e', 'in brief')] },
]

test('paragraphs, quotations and boxes are read, each under its key', () => {
  expect(readableTexts(body).map(({ key }) => key)).toEqual(['a', 'q', 'c'])
})

test('words are counted as a reader counts them, across changes of type', () => {
  expect(countWords(body)).toBe(5 + 4 + 4)
  expect(countWords([paragraph('a', 'A T2* of 12.5 ms, well-known')])).toBe(6)
})

test('nothing, or what is no text, has no words', () => {
  expect(countWords([])).toBe(0)
  expect(countWords([null, 7, { _type: 'block' }])).toBe(0)
})
