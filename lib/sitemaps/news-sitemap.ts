import { element, xmlDocument, type XmlElement } from '../xml/xml.ts'

/** A story of the last two days. */
export interface NewsSitemapStory {
  /** Absolute. */
  readonly url: string
  readonly title: string
  /** ISO 8601. */
  readonly publishedAt: string
}

interface NewsPublication {
  readonly name: string
  /** ISO 639, two letters. */
  readonly language: string
}

const hour = 3_600_000

/** What a news sitemap may hold, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. */
const longestAge = 48 * hour

/**
 * The instant from which on stories belong into a news sitemap: two days ago, to the hour, so that answers which are
 * kept for one request serve those that follow. ISO 8601, UTC.
 */
export function newsSitemapSince(now: Date): string {
  return new Date(Math.ceil((now.getTime() - longestAge) / hour) * hour).toISOString()
}

/** The stories of the last two days for news search engines. A site without any has an empty one. */
export function newsSitemapXml(stories: readonly NewsSitemapStory[], publication: NewsPublication): string {
  return xmlDocument(
    element(
      'urlset',
      {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      },
      ...stories.map((story) => storyElement(story, publication)),
    ),
  )
}

function storyElement({ url, title, publishedAt }: NewsSitemapStory, { name, language }: NewsPublication): XmlElement {
  return element(
    'url',
    {},
    element('loc', {}, url),
    element(
      'news:news',
      {},
      element('news:publication', {}, element('news:name', {}, name), element('news:language', {}, language)),
      element('news:publication_date', {}, new Date(publishedAt).toISOString()),
      element('news:title', {}, title),
    ),
  )
}
