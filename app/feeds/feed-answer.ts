import { feedItem } from '#components/article/feed-item.ts'
import { feedFormats, type FeedFile } from '#lib/feeds/formats.ts'
import { entityTag } from '#lib/http/entity-tag.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { newsFeed } from '#sanity/content/news/news-feed.query.ts'
import { newsKinds, type NewsKind } from '#sanity/content/news/news.terms.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'

/** What a feed is narrowed to; with neither it has every story. */
export interface FeedScope {
  readonly kind: NewsKind | null
  /** Slug. */
  readonly topic: string | null
}

export const everyStory: FeedScope = { kind: null, topic: null }

/** The scope of `/feeds/{by}/{value}/…`; `null` for anything that is none. */
export function feedScope(by: string, value: string): FeedScope | null {
  if (by === 'topic') return { kind: null, topic: value }
  const kind = newsKinds.find((known) => known === value)
  return by === 'kind' && kind ? { kind, topic: null } : null
}

/** The newest stories for feed readers, in full; 404 for a topic that does not exist. */
export async function feedAnswer(file: FeedFile, scope: FeedScope, path: string): Promise<Response> {
  const [frame, { topic, stories }] = await Promise.all([
    loadFrame(publishedView),
    load(newsFeed, { ...scope }, publishedView),
  ])
  if (scope.topic !== null && topic === null) return missingFeed()
  const language = siteLanguage(frame.language, frame)
  const { words } = language
  const about = scope.kind ? words.kinds[scope.kind] : topic
  const text = feedFormats[file].write({
    title: about ? `${frame.name}: ${about}` : frame.name,
    description: frame.description ?? words.site.newsOf(frame.name),
    link: new URL(scope.topic === null ? '/news' : `/topics/${scope.topic}`, frame.url).href,
    self: new URL(path, frame.url).href,
    language: language.locale,
    icon: new URL('/apple-touch-icon.png', frame.url).href,
    publisher: frame.name,
    items: stories.map((story) => feedItem(story, frame, language)),
  })
  const headers = { 'content-type': `${feedFormats[file].mediaType}; charset=utf-8`, etag: entityTag(text) }
  return new Response(text, { headers })
}

export function missingFeed(): Response {
  return new Response('There is no such feed.\n', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
}
