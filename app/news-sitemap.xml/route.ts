import { entityTag } from '#lib/http/entity-tag.ts'
import { newsSitemapSince, newsSitemapXml } from '#lib/sitemaps/news-sitemap.ts'
import { newsMap } from '#sanity/content/site-map/site-map.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'

export const dynamic = 'force-static'

/** Seconds: stories grow too old for it while nothing else changes. */
export const revalidate = 900

/** The stories of the last two days, for news search engines. */
export async function GET(): Promise<Response> {
  const since = newsSitemapSince(new Date())
  const [frame, stories] = await Promise.all([loadFrame(publishedView), load(newsMap, { since }, publishedView)])
  const text = newsSitemapXml(
    stories.map(({ slug, ...story }) => ({ ...story, url: new URL(`/news/${slug}`, frame.url).href })),
    { name: frame.name, language: frame.language },
  )
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8', etag: entityTag(text) } })
}
