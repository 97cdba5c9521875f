import type { MetadataRoute } from 'next'
import { newsSlugs } from '#sanity/content/news/news.query.ts'
import { pagePaths } from '#sanity/content/page/page.query.ts'
import { personSlugs } from '#sanity/content/person/person.query.ts'
import { publicationSlugs } from '#sanity/content/publication/publication.query.ts'
import { topicSlugs } from '#sanity/content/topic/topic.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from './(site)/site-frame.ts'

/** Every public page with the time of its last change; pages that ask not to be found are left out. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [frame, news, publications, people, topics, pages] = await Promise.all([
    loadFrame(publishedView),
    load(newsSlugs, {}, publishedView),
    load(publicationSlugs, {}, publishedView),
    load(personSlugs, {}, publishedView),
    load(topicSlugs, {}, publishedView),
    load(pagePaths, {}, publishedView),
  ])
  const newest = news
    .map(({ _updatedAt }) => _updatedAt)
    .toSorted()
    .at(-1)
  const entry = (path: string, lastModified?: string) => ({
    url: new URL(path, frame.url).href,
    ...(lastModified ? { lastModified } : {}),
  })
  return [
    entry('/', newest),
    entry('/news', newest),
    entry('/publications'),
    entry('/people'),
    entry('/topics'),
    ...news.filter(({ noindex }) => !noindex).map(({ slug, _updatedAt }) => entry(`/news/${slug}`, _updatedAt)),
    ...publications.map(({ slug, _updatedAt }) => entry(`/publications/${slug}`, _updatedAt)),
    ...people.map(({ slug, _updatedAt }) => entry(`/people/${slug}`, _updatedAt)),
    ...topics.map(({ slug, _updatedAt }) => entry(`/topics/${slug}`, _updatedAt)),
    ...pages.filter(({ noindex }) => !noindex).map(({ path, _updatedAt }) => entry(`/${path}`, _updatedAt)),
  ]
}
