import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { rssFeed, type FeedItem } from './rss.ts'

const anItem = (overrides: Partial<FeedItem> = {}): FeedItem => ({
  id: 'news-1',
  title: 'Ferritin and the heart',
  link: 'https://lab.example/news/ferritin',
  summary: 'What a marker of iron says.',
  publishedAt: '2026-11-20T09:00:00Z',
  categories: ['Iron'],
  ...overrides,
})

const feedOf = (...items: FeedItem[]) =>
  rssFeed({
    title: 'A group',
    description: 'News of a group',
    link: 'https://lab.example/',
    self: 'https://lab.example/rss.xml',
    language: 'en-GB',
    items,
  })

/** Texts by element path, read by a strict parser that throws on anything that is not well-formed. */
function readTexts(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>()
  const path: string[] = []
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    path.push(name)
    open.push('')
  })
  parser.on('text', (text) => {
    if (open.length > 0) open.push((open.pop() ?? '') + text)
  })
  parser.on('closetag', () => {
    const key = path.join('/')
    texts.set(key, [...(texts.get(key) ?? []), open.pop() ?? ''])
    path.pop()
  })
  parser.write(xml).close()
  return texts
}

describe('rssFeed', () => {
  test('says of each story what it is, where, when and about what', () => {
    const texts = readTexts(feedOf(anItem()))
    expect(texts.get('rss/channel/item/title')).toEqual(['Ferritin and the heart'])
    expect(texts.get('rss/channel/item/pubDate')).toEqual(['Fri, 20 Nov 2026 09:00:00 GMT'])
    expect(texts.get('rss/channel/item/category')).toEqual(['Iron'])
    expect(texts.get('rss/channel/lastBuildDate')).toEqual(['Fri, 20 Nov 2026 09:00:00 GMT'])
  })

  test('points to itself, as validators ask', () => {
    expect(feedOf()).toContain('<atom:link href="https://lab.example/rss.xml" rel="self" type="application/rss+xml"/>')
  })

  test('keeps what a title says, however hostile it is', () => {
    const title = ']]> <b>&amp; "iron" & \'heart\'</b> <![CDATA[ 🫀 <?php ?> <!-- --'
    expect(readTexts(feedOf(anItem({ title }))).get('rss/channel/item/title')).toEqual([title])
  })

  test('takes out what XML cannot hold', () => {
    const title = 'a\u0000b\u000Bc\uD800d\uFFFFe'
    expect(readTexts(feedOf(anItem({ title }))).get('rss/channel/item/title')).toEqual(['abc\uFFFDde'])
  })

  test('is well-formed for any text', () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom(']]>', '&', '<', '\u0000', '\uDFFF', '🫀', '\r'), fc.string()),
    })
    fc.assert(
      fc.property(text, text, text, (title, summary, category) => {
        const texts = readTexts(feedOf(anItem({ title, summary, categories: [category] })))
        expect(texts.get('rss/channel/item/title')).toHaveLength(1)
      }),
    )
  })
})
