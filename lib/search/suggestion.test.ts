import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSuggestions } from './suggestion.ts'

const suggestion = { title: 'Ferritin', path: '/topics/ferritin', kind: 'Topic' }

test('the answer of the server is read as it is', () => {
  const answer = { suggestions: [suggestion], said: '1 suggestion' }
  expect(readSuggestions(answer)).toEqual(answer)
})

test.each(['https://example.org', '//example.org', '/\\example.org', ''])(
  'a suggestion that leads to "%s" is passed over',
  (path) => {
    const astray = { ...suggestion, path }
    expect(readSuggestions({ suggestions: [astray, suggestion] }).suggestions).toEqual([suggestion])
  },
)

test('whatever else arrives offers nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (answer) => {
      expect(readSuggestions(answer).suggestions).toEqual([])
    }),
  )
})
