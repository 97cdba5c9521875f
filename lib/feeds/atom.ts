import { lastChange, utc, type FeedChannel, type FeedItem } from './feed.ts'
import { element, xmlDocument, type XmlElement } from '../xml/xml.ts'

/** Atom 1.0 (RFC 4287) with full content. An empty feed was last changed at the beginning of time: it must say when. */
export function atomFeed(channel: FeedChannel): string {
  return xmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': channel.language },
      element('id', {}, channel.self),
      element('title', {}, channel.title),
      element('subtitle', {}, channel.description),
      element('updated', {}, lastChange(channel.items) ?? utc('1970-01-01T00:00:00Z')),
      element('link', { rel: 'self', href: channel.self, type: 'application/atom+xml' }),
      element('link', { rel: 'alternate', href: channel.link, type: 'text/html' }),
      // Stands for the author of every entry that names none.
      element('author', {}, element('name', {}, channel.publisher)),
      ...(channel.icon ? [element('icon', {}, channel.icon)] : []),
      ...channel.items.map(atomEntry),
    ),
  )
}

function atomEntry(item: FeedItem): XmlElement {
  return element(
    'entry',
    {},
    element('id', {}, tagUri(item.id)),
    element('title', {}, item.title),
    element('link', { rel: 'alternate', href: item.link, type: 'text/html' }),
    element('published', {}, utc(item.publishedAt)),
    element('updated', {}, utc(item.updatedAt)),
    ...item.authors.map(({ name, url }) =>
      element('author', {}, element('name', {}, name), ...(url ? [element('uri', {}, url)] : [])),
    ),
    ...item.categories.map((category) => element('category', { term: category })),
    element('summary', {}, item.summary),
    element('content', { type: 'html' }, item.html),
  )
}

/** Atom wants an address that is never reused: RFC 4151's `tag:` scheme needs a year in which the host was ours. */
function tagUri(id: string): string {
  return `tag:${id.replace(':', ',2026:')}`
}
