import { utc, type FeedChannel } from './feed.ts'

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/) with full content. */
export function jsonFeed(channel: FeedChannel): string {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: channel.title,
    description: channel.description,
    home_page_url: channel.link,
    feed_url: channel.self,
    language: channel.language,
    ...(channel.icon ? { icon: channel.icon } : {}),
    authors: [{ name: channel.publisher, url: channel.link }],
    items: channel.items.map((item) => ({
      id: item.id,
      url: item.link,
      title: item.title.toWellFormed(),
      summary: item.summary.toWellFormed(),
      content_html: item.html.toWellFormed(),
      date_published: utc(item.publishedAt),
      date_modified: utc(item.updatedAt),
      ...(item.authors.length > 0
        ? { authors: item.authors.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })) }
        : {}),
      tags: item.categories,
      ...(item.image ? { image: item.image.url } : {}),
    })),
  }
  return `${JSON.stringify(feed)}\n`
}
