import { expect, test } from 'vitest'
import type { ContentQuery } from '#sanity/content-query.ts'
import * as news from '#sanity/content/news/news.query.ts'
import * as newsFeed from '#sanity/content/news/news-feed.query.ts'
import * as newsFilter from '#sanity/content/news/news-filter.query.ts'
import * as page from '#sanity/content/page/page.query.ts'
import * as person from '#sanity/content/person/person.query.ts'
import * as publication from '#sanity/content/publication/publication.query.ts'
import * as publicationFilter from '#sanity/content/publication/publication-filter.query.ts'
import * as redirect from '#sanity/content/redirect/redirect.query.ts'
import * as search from '#sanity/content/search/search.query.ts'
import * as siteMap from '#sanity/content/site-map/site-map.query.ts'
import * as siteSettings from '#sanity/content/site-settings/site-settings.query.ts'
import * as topic from '#sanity/content/topic/topic.query.ts'
import type { JsonObject, JsonValue } from '#sanity/lake/document.ts'
import { isLakeDocument, isObject } from '#sanity/lake/json.ts'
import { runQuery } from '#sanity/lake/query/evaluate.ts'
import { parseQuery } from '#sanity/lake/query/parse-query.ts'
import type { ContentSourceMap } from '#sanity/lake/query/source-map/mappings.ts'
import { View } from '#sanity/lake/query/view.ts'
import { DocumentIndex } from '#sanity/lake/store/document-index.ts'
import { readStoredDemo } from './read-demo.ts'

const stored = readStoredDemo()
const index = new DocumentIndex()
for (const document of stored) {
  const whole: unknown = { _rev: 'r', ...document }
  if (isLakeDocument(whole)) index.put(whole)
}

const slugsOf = (type: string) =>
  stored.flatMap(({ _type, slug, path }) => {
    const own = isObject(slug) ? slug['current'] : path
    return _type === type && typeof own === 'string' ? own : []
  })
const idsOf = (type: string) => stored.filter(({ _type }) => _type === type).map(({ _id }) => _id)

/** Each query with every parameter that leads to a page of its own. */
const params: Readonly<Record<string, () => JsonObject[]>> = {
  newsArchive: () => [{ start: 0, end: 100, kind: null, topic: null }],
  newsByIds: () => [{ ids: idsOf('news') }],
  newsBySlug: () => slugsOf('news').map((slug) => ({ slug })),
  newsFeed: () => [{ kind: null, topic: null }],
  newsMap: () => [{ since: '2020-01-01T00:00:00Z' }],
  pageByPath: () => slugsOf('page').map((path) => ({ path })),
  personBySlug: () => slugsOf('person').map((slug) => ({ slug })),
  publicationBySlug: () => slugsOf('publication').map((slug) => ({ slug })),
  publicationCitations: () => [{ ids: idsOf('publication') }],
  searchDocuments: () => [{ ids: [...idsOf('news'), ...idsOf('person'), ...idsOf('page')] }],
  searchReferrers: () => [{ ids: [...idsOf('topic'), ...idsOf('page')] }],
  topicBySlug: () => slugsOf('topic').map((slug) => ({ slug })),
}

const modules = [news, newsFeed, newsFilter, page, person, publication, publicationFilter, redirect, search, siteMap]
const queries: [string, ContentQuery][] = [...modules, siteSettings, topic].flatMap((module) => Object.entries(module))

function mapped(groq: string, given: JsonObject, layers: readonly string[]) {
  const view = new View(index, { perspective: { kind: 'layers', layers }, seesPrivate: true, seesVersions: true })
  const sanity = { projectId: 'p', dataset: 'd' }
  const context = { view, params: given, identity: 'u1', timestamp: new Date('2026-11-22T12:00:00Z'), sanity }
  const { value, sourceMap } = runQuery(parseQuery(groq, given).tree, { ...context, sourceMap: true })
  if (!sourceMap) throw new Error('There should be a map')
  return { value, sourceMap }
}

interface Text {
  readonly at: string
  readonly text: string
}

/** Every text of a value, with its path as source maps write it. */
function textsIn(value: JsonValue, at = '$'): Text[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, place) => textsIn(item, `${at}[${place}]`))
  return isObject(value) ? Object.entries(value).flatMap(([name, item]) => textsIn(item, `${at}['${name}']`)) : []
}

/** Where a text of an answer stands: its own mapping, or that of what it is a part of with the rest of the way. */
function originOf(at: string, { documents, paths, mappings }: ContentSourceMap): { id: string; path: string } | null {
  let found = at
  while (found && !mappings[found]) found = found.slice(0, found.lastIndexOf('['))
  const source = mappings[found]?.source
  if (!source) return null
  const id = documents[source.document]?._id ?? ''
  return { id, path: `${paths[source.path] ?? ''}${at.slice(found.length)}` }
}

function follow(value: JsonValue, path: string): JsonValue {
  const step = /^\$?(?:\['([^']*)'\]|\[(\d+)\]|\[\?\(@\._key=='([^']*)'\)\])/.exec(path)
  if (!step) return value
  const [whole, name, place, key] = step
  const rest = path.slice(whole.length)
  if (name !== undefined) return isObject(value) ? follow(value[name] ?? null, rest) : null
  if (!Array.isArray(value)) return null
  const item = key === undefined ? value[Number(place)] : value.find((one) => isObject(one) && one['_key'] === key)
  return follow(item ?? null, rest)
}

/** Texts of several words that stand in a document as they are: what readers see, and editors click. */
const sentences = new Set(
  stored.flatMap((document) => textsIn(JSON.parse(JSON.stringify(document)))).flatMap(({ text }) => text),
)
const isSeen = (text: string) => /\S\s+\S/.test(text) && sentences.has(text)

/** Lays the texts of blocks together for the search index: what comes out stands in no one place. */
const joinsTexts = new Set(['searchDocuments'])

const perspectives = [
  { layers: ['published'], preview: false },
  { layers: ['drafts'], preview: true },
]

test.each(queries)('every sentence of %s leads to the field where it stands', async (name, query) => {
  const unmapped: string[] = []
  for (const { layers, preview } of perspectives) {
    for (const given of params[name]?.() ?? [{}]) {
      const { value, sourceMap } = mapped(query.groq, { ...given, preview }, layers)
      for (const { at, text } of textsIn(value)) {
        const origin = originOf(at, sourceMap)
        if (!origin && isSeen(text)) unmapped.push(`${at} ${text}`)
        // A draft is shown under its published id.
        if (origin && origin.path !== "$['_id']") expect(follow(index.get(origin.id), origin.path), at).toBe(text)
      }
    }
  }
  if (!joinsTexts.has(name)) expect(unmapped).toEqual([])
})
