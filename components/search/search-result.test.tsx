import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { siteLanguage } from '#lib/language/site-language.ts'
import type { SearchEntry } from '#lib/search/search-entry.ts'
import type { SearchFacts } from '#sanity/content/search/search-entry.ts'
import { SearchResult } from './search-result.tsx'

const language = siteLanguage('en', { locale: 'en-GB', timezone: 'Europe/London' })
const facts: SearchFacts = {
  type: 'publication',
  kind: null,
  status: null,
  publishedAt: null,
  year: 2020,
  cslType: 'article-journal',
  containerTitle: 'Journal of Samples',
  role: null,
  keywords: 'background reading, hepcidin',
  identifiers: [
    { name: 'DOI', value: '10.1234/sample.5' },
    { name: 'PMID', value: '32067585' },
  ],
}
const paper: SearchEntry<SearchFacts> = {
  id: 'publication-1',
  path: '/publications/iron-in-the-heart',
  title: 'Iron in the heart',
  names: 'Ana María Sample, Ludwig van den Berg',
  topics: '',
  terms: 'background reading, hepcidin, Journal of Samples, 10.1234/sample.5, 32067585',
  summary: '',
  body: '',
  facts,
}

/** What a visitor reads of a result, piece by piece, with what was sought in brackets. */
function read(entry: SearchEntry<SearchFacts>, words: readonly string[]): string[] {
  const html = renderToStaticMarkup(<SearchResult hit={{ entry, words }} editMark={undefined} language={language} />)
  return html
    .replaceAll(/<mark[^>]*>(.*?)<\/mark>/g, '[$1]')
    .split(/<[^>]+>/)
    .filter(Boolean)
}

test.each([
  ['a word of its title', ['heart'], 'Iron in the [heart]', 'Ana María Sample, Ludwig van den Berg'],
  ['an author', ['berg'], 'Iron in the heart', 'Ana María Sample, Ludwig van den [Berg]'],
  ['a keyword', ['hepcidin'], 'Iron in the heart', 'Keywords: background reading, [hepcidin]'],
])('a work without an abstract, found by %s, says where, when and who', (_how, words, title, excerpt) => {
  expect(read(paper, words)).toEqual(['Journal article', 'Journal of Samples, 2020', title, excerpt])
})

test('a work that is found by its journal shows the name of it marked', () => {
  expect(read(paper, ['samples'])).toContain('Journal of [Samples], 2020')
})

test.each([
  ['a PMID', ['32067585'], 'PMID\u00A0[32067585]'],
  ['a DOI', ['10', '1234', 'sample', '5'], 'DOI\u00A0[10.1234/sample.5]'],
])('a work that is found by %s shows it marked', (_how, words, shown) => {
  expect(read(paper, words).at(-1)).toBe(shown)
  expect(read(paper, ['heart'])).not.toContain(shown)
})

test('of a retracted work a result says that it is', () => {
  expect(read({ ...paper, facts: { ...facts, status: 'retracted' } }, ['heart'])[0]).toBe('Retracted')
})

test('what is said of a person above the name is not said again below it', () => {
  const role = 'Doctoral student'
  const person = {
    ...paper,
    title: 'Ana Sample',
    names: '',
    summary: role,
    facts: { ...facts, type: 'person', role },
  } as const
  expect(read({ ...person, facts: { ...person.facts, cslType: null } }, ['sample'])).toEqual([
    'Person',
    role,
    'Ana [Sample]',
  ])
})

test('a work with an abstract shows the piece of it that answers', () => {
  expect(read({ ...paper, body: 'An abstract about iron.' }, ['heart', 'abstract'])).toContain(
    'An [abstract] about iron.',
  )
})
