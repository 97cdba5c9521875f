import type { FeedChannel, FeedItem } from '../feed.ts'

export const anItem = (overrides: Partial<FeedItem> = {}): FeedItem => ({
  id: 'lab.example:news-1',
  title: 'Ferritin and the heart',
  link: 'https://lab.example/news/ferritin',
  summary: 'What a marker of iron says.',
  html: '<p>A <em>marker</em> of iron &amp; more.</p>',
  publishedAt: '2026-11-20T09:00:00Z',
  updatedAt: '2026-11-21T10:00:00+01:00',
  authors: [{ name: 'Ana Sample', url: 'https://lab.example/people/ana' }],
  categories: ['Iron'],
  image: { url: 'https://lab.example/heart.jpg?w=1200&h=630', alt: 'A heart' },
  ...overrides,
})

export const feedOf = (...items: FeedItem[]): FeedChannel => ({
  title: 'A group',
  description: 'News of a group',
  link: 'https://lab.example/',
  self: 'https://lab.example/rss.xml',
  language: 'en-GB',
  icon: 'https://lab.example/icon.png',
  publisher: 'A group',
  items,
})
