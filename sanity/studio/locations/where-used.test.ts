import { evaluate, parse } from 'groq-js'
import { expect, test } from 'vitest'
import { locationsOf, whereUsedQuery } from './where-used.ts'

const refer = (id: string) => ({ _ref: id })

const dataset = [
  { _id: 'iron', _type: 'publication', title: 'Iron', slug: { current: 'iron' } },
  { _id: 'unfinished', _type: 'publication', title: 'No address yet' },
  { _id: 'story', _type: 'news', title: 'A story', slug: { current: 'story' }, publications: [refer('iron')] },
  { _id: 'note', _type: 'news', title: 'Still without an address', publications: [refer('iron')] },
  { _id: 'heart', _type: 'topic', title: 'The heart', slug: { current: 'heart' } },
  { _id: 'about', _type: 'page', title: 'About', slug: { current: 'about' } },
  { _id: 'history', _type: 'page', slug: { current: 'history' }, parent: refer('about') },
  { _id: 'ada', _type: 'person', name: 'Ada', slug: { current: 'ada' }, topics: [refer('heart')] },
  { _id: 'siteSettings', _type: 'siteSettings' },
  { _id: 'old', _type: 'redirect' },
]

async function shown(id: string) {
  const params = { id }
  const answer = await evaluate(parse(whereUsedQuery, { params }), { dataset, params })
  const type = dataset.find(({ _id }) => _id === id)?._type ?? 'news'
  const { locations, message } = locationsOf(type, await answer.get())
  return locations?.map(({ title, href }) => `${title} ${href}`) ?? message
}

test('a document is used on its own page, on those that refer to it, and in its lists', async () => {
  expect(await shown('iron')).toEqual([
    'Iron /publications/iron',
    'Story: A story /news/story',
    'Publications /publications',
  ])
  expect(await shown('story')).toEqual(['A story /news/story', 'News archive /news', 'Front page /'])
  expect(await shown('heart')).toEqual(['The heart /topics/heart', 'Person: Ada /people/ada', 'Topics /topics'])
  expect(await shown('ada')).toEqual(['Ada /people/ada', 'People /people'])
  expect(await shown('about')).toEqual(['About /about', 'Page without a title /about/history'])
})

test('what has no page says so', async () => {
  expect(await shown('unfinished')).toBe('It gets a page as soon as it has an address.')
  expect(await shown('old')).toBe('It leads visitors on and has no page of its own.')
  expect(await shown('missing')).toBe('It gets a page as soon as it has an address.')
})

test('the settings are used everywhere', async () => {
  expect(await shown('siteSettings')).toEqual(['Front page /'])
})
