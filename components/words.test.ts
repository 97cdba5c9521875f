import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { hardCodedWords } from '#lib/language/testing/hard-coded-words.ts'

/** Files whose phrases no visitor reads: names of typefaces, and what the server says to its log. */
const namesNoWords = new Set([
  'app/(site)/fonts.ts',
  'app/(site)/search/live-index.ts',
  'components/share/share-picture.tsx',
])

const sources = globSync(['components/**/*.{ts,tsx}', 'app/(site)/**/*.{ts,tsx}'])
  .filter((path) => !/\.test\.|\/testing\//.test(path))
  .filter((path) => !path.startsWith('components/consent/') && !namesNoWords.has(path))

describe('what a component says by itself is found', () => {
  test.each([
    ['text between tags', '<p>Read next</p>', 'Read next'],
    ['a single word', '<th>Name</th>', 'Name'],
    ['a word in braces', "<p>{count === 1 ? 'story' : 'stories'}</p>", 'stories'],
    ['words in a template', '<p>{`${count} stories`}</p>', 'stories'],
    ['the name of a landmark', '<nav aria-label="Main" />', 'Main'],
    ['the heading of a section', '<Section heading="News" />', 'News'],
    ['a phrase that is handed on', "const facts = [{ name: 'Appeared in' }]", 'Appeared in'],
  ])('%s', (_, source, words) => {
    expect(hardCodedWords(`export const made = (count: number) => { ${statement(source)} }`)).toContain(words)
  })

  test('and nothing else is', () => {
    const source = '<p className="Large Type" data-kind="x" title={words.title}>{a} – {b === "one" ? "→" : "·"} PDF</p>'
    expect(hardCodedWords(`export const made = () => ${source}`)).toEqual([])
  })
})

test('there are components to look at', () => {
  expect(sources.length).toBeGreaterThan(80)
})

test.each(sources)('%s takes its words from the language', (path) => {
  expect(hardCodedWords(readFileSync(path, 'utf8'))).toEqual([])
})

function statement(source: string): string {
  return source.startsWith('<') ? `return ${source}` : source
}
