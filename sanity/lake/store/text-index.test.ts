import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonObject, LakeDocument } from '../document.ts'
import { Searchable } from '../query/testing/searchable.ts'
import { blockText, matches } from '../query/text-match.ts'

const runs = Number(process.env['LAKE_TEST_RUNS'] ?? 1_000)

/** Pieces that texts and patterns are put together from: letters of several cases, marks, spaces, halves of pairs. */
const pieces = fc.oneof(
  fc.constantFrom('a', 'B', 'b', 'ß', 'S', 'ſ', 'ﬁ', 'ı', 'İ', 'σ', 'ς', 'Σ', 'é', 'É', 'e\u0301', '7', 'µ', 'μ', 'ǆ'),
  fc.constantFrom('ǅ', '𐐨', '𐐀', '\u{1F600}', '\uD83D', '\uDE00', '\uFFFD', '中'),
  fc.constantFrom('.', '..', "'", '_', '=', '~', '`', '-', '"', '*', '\\', '/'),
  fc.constantFrom(' ', '\n', '\u00A0', '\u2028', '\uFEFF', '\u0000', '\u001F', '\u007F', '\u0085', '\uE000'),
)
const text = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(''))
const pattern = fc
  .array(fc.oneof(pieces, pieces, fc.constantFrom('*', ' ')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))

function documentOf(fields: JsonObject): LakeDocument {
  const instant = '2026-01-01T00:00:00.000Z'
  return { _id: 'a', _type: 'news', _rev: 'r', _createdAt: instant, _updatedAt: instant, ...fields }
}

const span = (value: string) => ({ _type: 'span', _key: 'k', text: value })
const finds = (document: LakeDocument, asked: string, late: boolean) => {
  const found = new Searchable([document], [late]).index.byText(asked)
  return found === null || found.length === 1
}

/** Some of the text, cut anywhere, with a wildcard behind it or not: what is likely to match. */
const partOf = (whole: string) =>
  fc
    .tuple(fc.nat(whole.length), fc.nat(whole.length), fc.constantFrom('', '*'))
    .map(([one, other, end]) => whole.slice(Math.min(one, other), Math.max(one, other)) + end)

test('every text that a pattern matches is found by it', { timeout: 30_000 + runs * 5 }, () => {
  let matched = 0
  const given = fc.tuple(text, text).chain(([first, second]) => {
    const block = { _type: 'block', _key: 'k', children: [span(first), span(second)] }
    const document = documentOf({ title: first, deep: [{ items: [second] }], body: [block] })
    const texts = [first, second, blockText(block) ?? '']
    return fc.record({
      document: fc.constant(document),
      texts: fc.constant(texts),
      late: fc.constantFrom(false, false, false, true),
      asked: fc.oneof(pattern, ...texts.map(partOf)),
    })
  })
  fc.assert(
    fc.property(given, ({ document, texts, asked, late }) => {
      if (!texts.some((one) => matches(one, asked, () => undefined))) return
      matched += 1
      expect(finds(document, asked, late)).toBe(true)
    }),
    { numRuns: runs },
  )
  expect(matched).toBeGreaterThan(runs / 10)
})

test('what the index holds follows what is written', () => {
  const documents = new Searchable([documentOf({ title: 'iron' }), documentOf({ _id: 'drafts.a', title: 'heart' })])
  const ids = (asked: string) => documents.index.byText(asked)?.map(({ _id }) => _id)
  expect(ids('iron')).toEqual(['a'])
  expect(ids('iron heart')).toEqual([])
  documents.put(documentOf({ title: 'muscle' }))
  expect([ids('iron'), ids('mus*'), ids('a')]).toEqual([[], ['a'], ['a', 'drafts.a']])
  documents.remove('a')
  expect([ids('mus*'), ids('he*')]).toEqual([[], ['drafts.a']])
})

test('what waits to be indexed is found by every word, and what changed or went meanwhile stays away afterwards', () => {
  const documents = new Searchable([documentOf({ title: 'iron' })], [false, true, true, true, false])
  const ids = (asked: string) => documents.index.byText(asked)?.map(({ _id }) => _id)
  documents.put(documentOf({ title: 'copper' }))
  documents.put(documentOf({ _id: 'b', title: 'zinc' }))
  expect(ids('copper')).toEqual(['a', 'b'])
  expect(ids('iron')).toEqual(['a', 'b'])
  documents.remove('b')
  expect(ids('zinc')).toEqual(['a'])
  documents.put(documentOf({ _id: 'c', title: 'tin' }))
  expect(['copper', 'iron', 'zinc', 'tin'].map(ids)).toEqual([['a'], [], [], ['c']])
})

test('of a pattern without a beginning, or of none, the index knows nothing', () => {
  const { index } = new Searchable([documentOf({ title: 'iron' })])
  expect(['*ron', 'i*', '*', '', '"'].map((asked) => index.byText(asked))).toEqual([null, null, null, null, null])
  expect(index.byText('*ron news')).toHaveLength(1)
})
