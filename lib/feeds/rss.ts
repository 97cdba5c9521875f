import { element, xmlDocument, type XmlElement } from './xml.ts'

export interface FeedChannel {
  readonly title: string
  readonly description: string
  /** Absolute address of the page that the feed belongs to. */
  readonly link: string
  /** Absolute address of the feed. */
  readonly self: string
  /** BCP 47. */
  readonly language: string
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** Stays the same when the address or the title changes. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly summary: string
  /** ISO 8601. */
  readonly publishedAt: string
  readonly categories: readonly string[]
}

/** RSS 2.0 with an Atom self link, as the RSS Advisory Board's best practices profile asks. */
export function rssFeed(channel: FeedChannel): string {
  const newest = channel.items
    .map((item) => item.publishedAt)
    .toSorted(byInstant)
    .at(-1)
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', 'xmlns:atom': 'http://www.w3.org/2005/Atom' },
      element(
        'channel',
        {},
        element('title', {}, channel.title),
        element('link', {}, channel.link),
        element('description', {}, channel.description),
        element('language', {}, channel.language),
        ...(newest ? [element('lastBuildDate', {}, rfc822(newest))] : []),
        element('atom:link', { href: channel.self, rel: 'self', type: 'application/rss+xml' }),
        ...channel.items.map(rssItem),
      ),
    ),
  )
}

function rssItem(item: FeedItem): XmlElement {
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.link),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, rfc822(item.publishedAt)),
    element('description', {}, item.summary),
    ...item.categories.map((category) => element('category', {}, category)),
  )
}

/** `Fri, 20 Nov 2026 09:00:00 GMT`, the form that RFC 822 dates share with HTTP. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}

function byInstant(a: string, b: string): number {
  return Date.parse(a) - Date.parse(b)
}
