import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { atomFeed } from './atom.ts'
import { anItem, feedOf } from './testing/a-feed.ts'
import { readTexts } from '../xml/testing/read-xml.ts'

test('an entry says what it is, who wrote it, when it came out and when it changed', () => {
  const texts = readTexts(atomFeed(feedOf(anItem())))
  expect(texts.get('feed/entry/title')).toEqual(['Ferritin and the heart'])
  expect(texts.get('feed/entry/id')).toEqual(['tag:lab.example,2026:news-1'])
  expect(texts.get('feed/entry/author/name')).toEqual(['Ana Sample'])
  expect(texts.get('feed/entry/published')).toEqual(['2026-11-20T09:00:00.000Z'])
  expect(texts.get('feed/entry/updated')).toEqual(['2026-11-21T09:00:00.000Z'])
  expect(texts.get('feed/updated')).toEqual(['2026-11-21T09:00:00.000Z'])
  expect(texts.get('feed/entry/content')).toEqual([anItem().html])
})

test('a feed without stories still has what Atom asks of it', () => {
  const texts = readTexts(atomFeed(feedOf()))
  for (const part of ['id', 'title', 'updated', 'author/name']) expect(texts.get(`feed/${part}`)).toHaveLength(1)
})

test('is well-formed for any text', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(']]>', '&', '<', '\u0000', '\u0008', '\uDFFF', '🫀', '\r', '"'), fc.string()),
  })
  fc.assert(
    fc.property(text, text, text, (title, html, category) => {
      const texts = readTexts(atomFeed(feedOf(anItem({ title, html, categories: [category] }))))
      expect(texts.get('feed/entry/title')).toHaveLength(1)
    }),
  )
})
