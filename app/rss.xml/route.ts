import { rssFeed } from '#lib/feeds/rss.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { newsArchive } from '#sanity/content/news/news.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'

export const dynamic = 'force-static'

const newestStories = 30

/** The newest stories for feed readers. */
export async function GET(): Promise<Response> {
  const [frame, { items }] = await Promise.all([
    loadFrame(publishedView),
    load(newsArchive, { start: 0, end: newestStories }, publishedView),
  ])
  const { words } = siteLanguage(frame.language, frame)
  const address = (path: string) => new URL(path, frame.url).href
  const feed = rssFeed({
    title: frame.name,
    description: frame.description ?? words.site.newsOf(frame.name),
    link: address('/'),
    self: address('/rss.xml'),
    language: frame.locale,
    items: items.map((story) => ({
      id: `${new URL(frame.url).host}:${story._id}`,
      title: story.title,
      link: address(`/news/${story.slug}`),
      summary: story.standfirst,
      publishedAt: story.publishedAt,
      categories: [words.kinds[story.kind], ...story.topics.map((topic) => topic.title)],
    })),
  })
  return new Response(feed, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } })
}
