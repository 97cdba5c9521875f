import FeedParser from 'feedparser'
import { expect, test } from 'vitest'
import { atomFeed } from './atom.ts'
import type { FeedChannel } from './feed.ts'
import { rssFeed } from './rss.ts'
import { anItem, feedOf } from './testing/a-feed.ts'

/** Reads a feed with a parser that is not ours, and knows namespaces. */
function judged(xml: string): Promise<FeedParser.Item[]> {
  return new Promise((resolve, reject) => {
    const items: FeedParser.Item[] = []
    const parser = new FeedParser({ addmeta: false })
    parser.on('error', reject)
    parser.on('data', (item: FeedParser.Item) => items.push(item))
    parser.on('end', () => resolve(items))
    parser.end(xml)
  })
}

const hostile = ']]> <b>&amp; "iron" & \'heart\'</b> <![CDATA[ 🫀 <?php ?> <!-- --'

test.each([
  ['RSS', rssFeed, 'lab.example:news-1'],
  ['Atom', atomFeed, 'tag:lab.example,2026:news-1'],
])('feedparser reads from %s what went in', async (_form, write: (channel: FeedChannel) => string, guid) => {
  const [item] = await judged(write(feedOf(anItem({ summary: hostile, categories: ['Iron & heart'] }))))
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
