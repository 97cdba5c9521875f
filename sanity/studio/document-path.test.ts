import { evaluate, parse } from 'groq-js'
import { expect, test } from 'vitest'
import { documentPathQuery, pathInFolder, pathOfPage } from './document-path.ts'

const dataset = [
  { _id: 'n', _type: 'news', slug: { current: 'iron' } },
  { _id: 'new', _type: 'news' },
  { _id: 'about', _type: 'page', slug: { current: 'about' } },
  { _id: 'history', _type: 'page', slug: { current: 'history' }, parent: { _ref: 'about' } },
  { _id: 'early', _type: 'page', slug: { current: 'early' }, parent: { _ref: 'history' } },
  { _id: 'siteSettings', _type: 'siteSettings' },
  { _id: 'r', _type: 'redirect', from: '/old' },
]

test.each([
  ['n', '/news/iron'],
  ['new', null],
  ['about', '/about'],
  ['early', '/about/history/early'],
  ['siteSettings', '/'],
  ['r', null],
  ['missing', null],
])('the document %j is shown at %j', async (id, path) => {
  const params = { id }
  const answer = await evaluate(parse(documentPathQuery, { params }), { dataset, params })
  expect(await answer.get()).toBe(path)
})

test('paths made in the browser are those that the lake answers', () => {
  expect(pathInFolder('news', 'iron')).toBe('/news/iron')
  expect(pathOfPage('about', null, undefined)).toBe('/about')
  expect(pathOfPage('early', 'history', 'about')).toBe('/about/history/early')
})
