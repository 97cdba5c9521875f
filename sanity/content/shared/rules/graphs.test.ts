import { expect, test } from 'vitest'
import { chainAbove } from './parent-chain.ts'
import { publishedId } from './published-id.ts'
import { finalTarget } from './redirects.ts'

const from = (edges: Record<string, string>) => async (node: string) => edges[node] ?? null

test('the chain above a document is named from the nearest on', async () => {
  expect(await chainAbove('a', 'b', from({ b: 'c', c: 'd' }))).toEqual(['b', 'c', 'd'])
  expect(await chainAbove('a', 'b', from({}))).toEqual(['b'])
})

test.each([
  ['the document itself', 'a', {}],
  ['one below it', 'b', { b: 'a' }],
  ['one two below it', 'c', { c: 'b', b: 'a' }],
  ['a circle that was there before', 'b', { b: 'c', c: 'b' }],
])('%s cannot be the parent', async (_what, parent, edges) => {
  expect(await chainAbove('a', parent, from(edges))).toBeNull()
})

test('a reader who is sent on and on ends at the last target', async () => {
  expect(await finalTarget('/a', '/b', from({ '/b': '/c', '/c': 'https://example.org' }))).toBe('https://example.org')
  expect(await finalTarget('/a', '/b', from({}))).toBe('/b')
})

test('a reader who would be sent in a circle ends nowhere', async () => {
  expect(await finalTarget('/a', '/a', from({}))).toBeNull()
  expect(await finalTarget('/a', '/b', from({ '/b': '/a' }))).toBeNull()
  expect(await finalTarget('/a', '/b', from({ '/b': '/c', '/c': '/b' }))).toBeNull()
})

test.each([
  ['drafts.news-1', 'news-1'],
  ['versions.r1.news-1', 'news-1'],
  ['news-1', 'news-1'],
  ['drafts-of-mine', 'drafts-of-mine'],
])('%s is published as %s', (id, published) => {
  expect(publishedId(id)).toBe(published)
})
