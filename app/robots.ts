import type { MetadataRoute } from 'next'
import { publishedView } from '#sanity/load.ts'
import { loadFrame } from './(site)/site-frame.ts'

/** Search engines may read everything but the machinery. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const frame = await loadFrame(publishedView)
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/studio', '/api/'] },
    sitemap: ['/sitemap.xml', '/news-sitemap.xml'].map((path) => new URL(path, frame.url).href),
  }
}
