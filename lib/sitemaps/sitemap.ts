import { element, xmlDocument, type XmlElement } from '../xml/xml.ts'

/** A page that search engines may find. */
export interface SitemapEntry {
  /** Absolute. */
  readonly url: string
  /** ISO 8601; `null` where nobody knows. */
  readonly lastChange: string | null
  /** Absolute address of its picture. */
  readonly image: string | null
}

/** What one file may hold, https://www.sitemaps.org/protocol.html; longer ones are refused as a whole. */
const mostEntries = 50_000

/** A sitemap with images, https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      },
      ...entries.slice(0, mostEntries).map(urlElement),
    ),
  )
}

function urlElement({ url, lastChange, image }: SitemapEntry): XmlElement {
  return element(
    'url',
    {},
    element('loc', {}, url),
    ...(lastChange ? [element('lastmod', {}, new Date(lastChange).toISOString())] : []),
    ...(image ? [element('image:image', {}, element('image:loc', {}, image))] : []),
  )
}
