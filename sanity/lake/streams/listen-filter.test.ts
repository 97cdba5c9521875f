import { expect, test } from 'vitest'
import type { JsonObject, LakeDocument } from '../document.ts'
import { listenFilter, type MatcherContext } from './listen-filter.ts'
import { ownTime } from './listener-time.ts'

const stamps = { _rev: 'r', _createdAt: '2026-01-01T00:00:00Z', _updatedAt: '2026-01-01T00:00:00Z' }
const documentOf = (body: { _id: string; _type: string } & JsonObject): LakeDocument => ({ ...body, ...stamps })
const author = documentOf({ _id: 'p1', _type: 'person', name: 'Ada' })

async function matches(query: string, body: { _id: string; _type: string } & JsonObject, params: JsonObject = {}) {
  const context: MatcherContext = {
    params,
    identity: 'u1',
    sanity: { projectId: 'labwire', dataset: 'production' },
    time: ownTime,
    dereference: (id) => (id === 'p1' ? author : null),
  }
  const matcher = listenFilter(query, context)
  return matcher(documentOf(body))
}

test.each([
  ['*', true],
  ['*[_id == "a"]', true],
  ['*[_id in $ids][0]{title}', true],
  ['*[_id in ["b"]]', false],
  ['*[_type == "news"] | order(title desc)[0...10]', true],
  ['*[_type == "news" && !(_id in path("drafts.**"))]._id', true],
  ['*[_type == "person" || title match "Head*"]', true],
  ['*[_type == "news"][title == "Other"]', false],
  ['*[_type == "news" && author->name == "Ada"]', true],
  ['*[references("p1")]', true],
  ['*[references("p2")]', false],
  ['*[identity() == "u1"]', true],
  ['*[_id == identity()]', false],
  ['*[@ match text::query("head*")]', true],
  ['*[@ match text::query("tail")]', false],
  ['*[geo::distance(geo::latLng(1, 1), geo::latLng(1, 2)) < 200000]', true],
  ['*[now() > _createdAt]', true],
  ['*[dateTime(now()) > dateTime("2020-01-01T00:00:00Z")]', true],
])('%s matches by its filters alone: %s', async (query, expected) => {
  const body = { _id: 'a', _type: 'news', title: 'Headline', author: { _type: 'reference', _ref: 'p1' } }
  expect(await matches(query, body, { ids: ['a', 'drafts.a'] })).toBe(expected)
})

test.each(['*[', '', 'count(*)', '{"a": *}', '*[$missing == 1]', '*[nothing::such(1)]'])(
  '%s is refused',
  async (query) => {
    await expect(matches(query, { _id: 'a', _type: 'news' })).rejects.toMatchObject({ status: 400 })
  },
)

const slow = 'count($many[@ in $many]) > 0'

test.each([`*[_type == "news" && ${slow}]`, `*[_type == "news" && dateTime(now()) != null && ${slow}]`])(
  '%s is given up when the time that listeners have is over, and what it took is counted',
  (query) => {
    const took: number[] = []
    const context: MatcherContext = {
      params: { many: Array.from({ length: 50_000 }, (_, n) => n) },
      identity: '<anonymous>',
      sanity: { projectId: 'labwire', dataset: 'production' },
      time: { limit: () => 100, took: (milliseconds) => took.push(milliseconds) },
      dereference: () => null,
    }
    const news = documentOf({ _id: 'a', _type: 'news' })
    expect(() => listenFilter(query, context)(news)).toThrow(/given up|Not done/)
    expect(took.at(-1)).toBeGreaterThanOrEqual(100)
  },
)
