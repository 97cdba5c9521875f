import { lastChange, type FeedChannel, type FeedItem } from './feed.ts'
import { element, xmlDocument, type XmlElement } from '../xml/xml.ts'

const namespaces = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

/** RSS 2.0 with full content and an Atom self link, as the RSS Advisory Board's best practices profile asks. */
export function rssFeed(channel: FeedChannel): string {
  const changed = lastChange(channel.items)
  return xmlDocument(
    element(
      'rss',
      { version: '2.0', ...namespaces },
      element(
        'channel',
        {},
        element('title', {}, channel.title),
        element('link', {}, channel.link),
        element('description', {}, channel.description),
        element('language', {}, channel.language),
        ...(changed ? [element('lastBuildDate', {}, rfc822(changed))] : []),
        element('atom:link', { href: channel.self, rel: 'self', type: 'application/rss+xml' }),
        ...channel.items.map(rssItem),
      ),
    ),
  )
}

function rssItem(item: FeedItem): XmlElement {
  const { image } = item
  return element(
    'item',
    {},
    element('title', {}, item.title),
    element('link', {}, item.link),
    element('guid', { isPermaLink: 'false' }, item.id),
    element('pubDate', {}, rfc822(item.publishedAt)),
    ...item.authors.map(({ name }) => element('dc:creator', {}, name)),
    element('description', {}, item.summary),
    element('content:encoded', {}, item.html),
    ...item.categories.map((category) => element('category', {}, category)),
    ...(image
      ? [element('media:content', { url: image.url, medium: 'image' }, element('media:description', {}, image.alt))]
      : []),
  )
}

/** `Fri, 20 Nov 2026 09:00:00 GMT`, the form that RFC 822 dates share with HTTP. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString()
}
