import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readTexts } from '../xml/testing/read-xml.ts'
import { newsSitemapSince, newsSitemapXml } from './news-sitemap.ts'
import { sitemapXml } from './sitemap.ts'

const page = { url: 'https://lab.example/news/a', lastChange: '2026-11-20T10:00:00+01:00', image: null }
const group = { name: 'The Iron & Heart Group', language: 'en' }

test('a sitemap says where a page is, when it changed and which picture it has', () => {
  const image = 'https://lab.example/lake/images/a-1x1.jpg?w=1&h=1'
  const texts = readTexts(
    sitemapXml([
      { ...page, image },
      { url: 'https://lab.example/', lastChange: null, image: null },
    ]),
  )
  expect(texts.get('urlset/url/loc')).toEqual(['https://lab.example/news/a', 'https://lab.example/'])
  expect(texts.get('urlset/url/lastmod')).toEqual(['2026-11-20T09:00:00.000Z'])
  expect(texts.get('urlset/url/image:image/image:loc')).toEqual([image])
})

test('a sitemap never holds more than one may', () => {
  const texts = readTexts(sitemapXml(Array.from({ length: 50_001 }, () => page)))
  expect(texts.get('urlset/url/loc')).toHaveLength(50_000)
})

test('a news sitemap names story, day and publication', () => {
  const story = { url: page.url, title: 'Iron <b>& heart</b>', publishedAt: '2026-11-20T09:00:00Z' }
  const texts = readTexts(newsSitemapXml([story], group))
  expect(texts.get('urlset/url/news:news/news:title')).toEqual(['Iron <b>& heart</b>'])
  expect(texts.get('urlset/url/news:news/news:publication/news:name')).toEqual(['The Iron & Heart Group'])
  expect(texts.get('urlset/url/news:news/news:publication/news:language')).toEqual(['en'])
  expect(texts.get('urlset/url/news:news/news:publication_date')).toEqual(['2026-11-20T09:00:00.000Z'])
})

test('a news sitemap begins at most two days ago, and its beginning holds for an hour', () => {
  const now = Date.parse('2026-11-20T09:20:00Z')
  expect(newsSitemapSince(new Date(now))).toBe('2026-11-18T10:00:00.000Z')
  expect(newsSitemapSince(new Date(now + 39 * 60_000))).toBe('2026-11-18T10:00:00.000Z')
  expect(newsSitemapSince(new Date('2026-11-20T09:00:00Z'))).toBe('2026-11-18T09:00:00.000Z')
})

test('both are well-formed for any text', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(']]>', '&', '<', '\u0000', '\u0008', '\uDFFF', '🫀', '\r', '"'), fc.string()),
  })
  fc.assert(
    fc.property(text, text, text, (title, name, url) => {
      const stories = readTexts(newsSitemapXml([{ url, title, publishedAt: page.lastChange }], { ...group, name }))
      expect(stories.get('urlset/url/news:news/news:title')).toHaveLength(1)
      expect(readTexts(sitemapXml([{ ...page, url, image: title }])).get('urlset/url/loc')).toHaveLength(1)
    }),
  )
})
