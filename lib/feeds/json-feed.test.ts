import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { jsonFeed } from './json-feed.ts'
import { anItem, feedOf } from './testing/a-feed.ts'

/** What version 1.1 asks for, https://www.jsonfeed.org/version/1.1/. */
const specification = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  items: z.array(
    z.object({
      id: z.string().min(1),
      url: z.url(),
      title: z.string(),
      content_html: z.string(),
      date_published: z.iso.datetime(),
      date_modified: z.iso.datetime(),
      tags: z.array(z.string()),
    }),
  ),
})

test('says of each story what it is, where, when and about what', () => {
  const [item] = specification.parse(JSON.parse(jsonFeed(feedOf(anItem())))).items
  expect(item).toMatchObject({
    id: 'lab.example:news-1',
    url: anItem().link,
    content_html: anItem().html,
    tags: ['Iron'],
  })
})

test('is valid for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, html) => {
      const [item] = specification.parse(JSON.parse(jsonFeed(feedOf(anItem({ title, html }))))).items
      expect(item?.title).toBe(title.toWellFormed())
    }),
  )
})
