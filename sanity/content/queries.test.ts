import { parse } from 'groq-js'
import { expect, test } from 'vitest'
import type { ContentQuery } from '#sanity/content-query.ts'
import * as newsFeed from './news/news-feed.query.ts'
import * as news from './news/news.query.ts'
import * as newsFilter from './news/news-filter.query.ts'
import * as page from './page/page.query.ts'
import * as person from './person/person.query.ts'
import * as publication from './publication/publication.query.ts'
import * as publicationFilter from './publication/publication-filter.query.ts'
import * as redirect from './redirect/redirect.query.ts'
import * as search from './search/search.query.ts'
import * as siteMap from './site-map/site-map.query.ts'
import * as siteSettings from './site-settings/site-settings.query.ts'
import { rawAnswer } from './testing/ask.ts'
import { aNewsStory, aPage, aPerson, aPublication, aTopic, cites, reference, references } from './testing/documents.ts'
import * as topic from './topic/topic.query.ts'

const modules = [
  news,
  newsFeed,
  newsFilter,
  page,
  person,
  publication,
  publicationFilter,
  redirect,
  search,
  siteMap,
  siteSettings,
  topic,
]
const exported: [string, ContentQuery][] = modules.flatMap((module) => Object.entries(module))

/** Parameters that find the documents below. */
const paramsOf: Readonly<Record<string, unknown>> = {
  newsArchive: { start: 0, end: 20, topic: 'one' },
  newsByIds: { ids: ['news-one'] },
  newsBySlug: { slug: 'one' },
  newsFeed: { topic: 'one' },
  newsMap: { since: '2020-01-01T00:00:00Z' },
  pageByPath: { path: 'one' },
  personBySlug: { slug: 'one' },
  publicationBySlug: { slug: 'one' },
  publicationCitations: { ids: ['publication-one'] },
  searchDocuments: { ids: ['news-one', 'publication-one', 'person-one', 'topic-one', 'page-one'] },
  searchReferrers: { ids: ['topic-one', 'page-one'] },
  topicBySlug: { slug: 'one' },
}

const everything = [
  aTopic('one', { lead: reference('person-one'), parent: reference('topic-two'), body: [cites('publication-one')] }),
  aTopic('two', { parent: reference('topic-one') }),
  aPerson('one', { topics: references(['topic-one']) }),
  aPublication('one', {
    topics: references(['topic-one']),
    authors: [{ _key: 'a', family: 'Sample', person: reference('person-one') }],
    selected: true,
  }),
  aNewsStory('one', {
    topics: ['topic-one'],
    publications: ['publication-one'],
    fields: {
      people: references(['person-one']),
      related: references(['news-two']),
      body: [cites('publication-one')],
    },
  }),
  aNewsStory('two', {
    topics: ['topic-one'],
    publishedAt: '2026-05-01T00:00:00.000Z',
    fields: { expiresAt: '2027-05-01T00:00:00.000Z' },
  }),
  aPage('one', { body: [cites('publication-one')] }),
  aPage('accessibility'),
  aPage('below', { parent: reference('page-one') }),
  { _id: 'siteSettings', _type: 'siteSettings', language: 'es', consent: { policyPage: reference('page-one') } },
  { _id: 'redirect-one', _type: 'redirect', from: '/one', to: '/two' },
]

test('every query has the name that it is exported under, once', () => {
  const names = exported.map(([, query]) => query.name)
  expect(exported.map(([name]) => name)).toEqual(names)
  expect(new Set(names).size).toBe(names.length)
})

test.each(exported)('%s is valid GROQ', (_name, query) => {
  expect(() => parse(query.groq, { params: { start: 0, end: 1 } })).not.toThrow()
})

test.each(exported)('%s asks for values by parameter alone', (_name, query) => {
  expect(query.groq).not.toContain('${')
})

// A cached answer is expired by the types that its query declares: one that is missing would leave old pages standing.
test.each(exported)('%s declares every type that its answer depends on', async (name, query) => {
  const params = paramsOf[name] ?? {}
  const whole = JSON.stringify(await rawAnswer(query, params, everything))
  const declared = everything.filter((document) => query.reads.some((type) => type === document._type))
  expect(JSON.stringify(await rawAnswer(query, params, declared))).toBe(whole)
})

test.each(exported)('%s declares no type that its answer cannot depend on', async (name, query) => {
  const params = paramsOf[name] ?? {}
  const whole = JSON.stringify(await rawAnswer(query, params, everything))
  for (const type of query.reads) {
    const without = everything.filter((document) => document._type !== type)
    expect(JSON.stringify(await rawAnswer(query, params, without)), type).not.toBe(whole)
  }
})
