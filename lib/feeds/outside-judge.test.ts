import { expect, test } from 'vitest'
import { atomFeed } from './atom.ts'
import type { FeedChannel } from './feed.ts'
import { rssFeed } from './rss.ts'
import { anItem, feedOf } from './testing/a-feed.ts'
import { readWithFeedparser } from './testing/read-with-feedparser.ts'

const hostile = ']]> <b>&amp; "iron" & \'heart\'</b> <![CDATA[ 🫀 <?php ?> <!-- --'

test.each([
  ['RSS', rssFeed, 'lab.example:news-1'],
  ['Atom', atomFeed, 'tag:lab.example,2026:news-1'],
])('feedparser reads from %s what went in', async (_form, write: (channel: FeedChannel) => string, guid) => {
  const [item] = await readWithFeedparser(write(feedOf(anItem({ summary: hostile, categories: ['Iron & heart'] }))))
  expect(item).toMatchObject({
    title: 'Ferritin and the heart',
    link: 'https://lab.example/news/ferritin',
    guid,
    author: 'Ana Sample',
    categories: ['Iron & heart'],
    summary: hostile,
    description: anItem().html,
  })
  expect(item?.pubdate?.toISOString()).toBe('2026-11-20T09:00:00.000Z')
})
