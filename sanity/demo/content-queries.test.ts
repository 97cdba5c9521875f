import { evaluate, parse } from 'groq-js'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { collectDropped, type ContentQuery } from '#sanity/content-query.ts'
import { frontPage, newsArchive, newsBySlug, newsSlugs } from '#sanity/content/news/news.query.ts'
import { pageByPath, pagePaths } from '#sanity/content/page/page.query.ts'
import { peopleList, personBySlug, personSlugs } from '#sanity/content/person/person.query.ts'
import { publicationBySlug, publicationList, publicationSlugs } from '#sanity/content/publication/publication.query.ts'
import { finalRedirect } from '#sanity/content/redirect/final-redirect.ts'
import { redirectList } from '#sanity/content/redirect/redirect.query.ts'
import { siteFrame } from '#sanity/content/site-settings/site-settings.query.ts'
import { topicBySlug, topicList, topicSlugs } from '#sanity/content/topic/topic.query.ts'
import { readStoredDemo } from './read-demo.ts'

const stored = readStoredDemo()
const timestamp = new Date('2026-11-22T12:00:00Z')

/** Answers a query from the demo content, and insists that nothing in it had to be left out. */
async function answer<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
  params: Record<string, unknown>,
  preview = false,
): Promise<z.output<Shape>> {
  const dataset = stored.filter(({ _id }) => preview || !_id.startsWith('drafts.'))
  const given = { ...params, preview }
  const result = await evaluate(parse(query.groq, { params: given }), { dataset, params: given, timestamp })
  const found: unknown = await result.get()
  const { value, dropped } = collectDropped(() => query.shape.parse(found))
  expect(dropped, `${query.name} ${JSON.stringify(params)}`).toEqual([])
  return value
}

test('the frame has its menus and its banner', async () => {
  const frame = await answer(siteFrame, {})
  expect(frame?.consent).toMatchObject({ heading: 'Cookies on this website', policyPath: '/cookies' })
  expect(frame?.navigation.length).toBeGreaterThan(3)
  expect(frame?.analytics).toEqual([])
})

test('the front page leads with the story of the reference page', async () => {
  const { lead, stories } = await answer(frontPage, {})
  expect(lead?.slug).toBe('baseline-serum-ferritin-predicts-myocardial-iron-uptake')
  expect(stories.length).toBe(12)
})

test('the archive counts only stories whose time has come and not gone', async () => {
  const { items, total } = await answer(newsArchive, { start: 0, end: 100, kind: null, topic: null })
  expect(items.length).toBe(total)
  expect(total).toBeGreaterThan(24)
  const slugs = items.map(({ slug }) => slug)
  expect(slugs).not.toContain('an-evening-for-volunteers-on-12-march')
  expect(slugs).not.toContain('a-larger-study-across-the-whole-spectrum-opens')
  expect(slugs).not.toContain('an-atlas-of-the-spleen-hour-by-hour')
})

test('every story, and every story to come, has a page', async () => {
  const paths = [...(await answer(newsSlugs, {})), ...(await answer(newsSlugs, {}, true))]
  for (const { slug } of paths) expect(await answer(newsBySlug, { slug }, true), slug).not.toBeNull()
})

test('every publication, person, topic and page has a page', async () => {
  for (const { slug } of await answer(publicationSlugs, {})) {
    expect(await answer(publicationBySlug, { slug }), slug).not.toBeNull()
  }
  for (const { slug } of await answer(personSlugs, {}))
    expect(await answer(personBySlug, { slug }), slug).not.toBeNull()
  for (const { slug } of await answer(topicSlugs, {})) expect(await answer(topicBySlug, { slug }), slug).not.toBeNull()
  for (const { path } of await answer(pagePaths, {})) expect(await answer(pageByPath, { path }), path).not.toBeNull()
})

test('lists are as long as a group that has been at work for a while', async () => {
  expect((await answer(publicationList, {})).length).toBeGreaterThanOrEqual(6)
  expect((await answer(peopleList, {})).length).toBe(8)
  expect((await answer(topicList, {})).length).toBe(5)
})

test('menus and redirects lead to pages that are there', async () => {
  const frame = await answer(siteFrame, {})
  const paths = (await answer(pagePaths, {})).map(({ path }) => `/${path}`)
  const built = ['/news', '/publications', '/people', '/topics', '/rss.xml']
  for (const { href } of [...(frame?.navigation ?? []), ...(frame?.footer ?? [])])
    expect([...paths, ...built]).toContain(href)
  expect(finalRedirect(await answer(redirectList, {}), '/team')?.to).toBe('/people')
})

test('links inside the site lead to pages that are there', async () => {
  const text = JSON.stringify(stored)
  const targets = new Set([...text.matchAll(/"(?:href|to)":"(\/[^"]*)"/g)].map(([, path]) => path ?? ''))
  const pages = (await answer(pagePaths, {})).map(({ path }) => `/${path}`)
  const stories = (await answer(newsSlugs, {})).map(({ slug }) => `/news/${slug}`)
  const papers = (await answer(publicationSlugs, {})).map(({ slug }) => `/publications/${slug}`)
  const live = new Set([...pages, ...stories, ...papers, '/news', '/publications', '/people', '/topics', '/rss.xml'])
  expect([...targets].filter((path) => !live.has(path))).toEqual([])
})
