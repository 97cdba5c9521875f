import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FeedItem } from './feed.ts'
import { rssFeed } from './rss.ts'
import { anItem, feedOf as aFeedOf } from './testing/a-feed.ts'
import { readTexts } from '../xml/testing/read-xml.ts'

const feedOf = (...items: FeedItem[]) => rssFeed(aFeedOf(...items))

describe('rssFeed', () => {
  test('says of each story what it is, where, when and about what', () => {
    const texts = readTexts(feedOf(anItem()))
    expect(texts.get('rss/channel/item/title')).toEqual(['Ferritin and the heart'])
    expect(texts.get('rss/channel/item/pubDate')).toEqual(['Fri, 20 Nov 2026 09:00:00 GMT'])
    expect(texts.get('rss/channel/item/category')).toEqual(['Iron'])
    expect(texts.get('rss/channel/lastBuildDate')).toEqual(['Sat, 21 Nov 2026 09:00:00 GMT'])
    expect(texts.get('rss/channel/item/dc:creator')).toEqual(['Ana Sample'])
    expect(texts.get('rss/channel/item/content:encoded')).toEqual([anItem().html])
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
