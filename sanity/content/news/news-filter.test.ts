import { expect, test } from 'vitest'
import { countFacet, selectByFacets } from '#lib/filters/facets.ts'
import { ask } from '../testing/ask.ts'
import { aNewsStory, aPerson, aTopic, reference, references } from '../testing/documents.ts'
import { newsByIds, newsFilterList } from './news-filter.query.ts'
import { newsFacets, readNewsFilter } from './news-filter.ts'

const documents = [
  aTopic('iron'),
  aPerson('ann'),
  aPerson('shy', { consentToPublish: false }),
  aNewsStory('award', {
    topics: ['topic-iron'],
    publishedAt: '2025-12-31T23:30:00.000Z',
    fields: { kind: 'award', people: references(['person-ann', 'person-shy']) },
  }),
  aNewsStory('written', {
    fields: {
      bylines: [
        { _key: 'b', person: reference('person-ann') },
        { _key: 'c', name: 'Guest' },
      ],
    },
  }),
  aNewsStory('scheduled', { publishedAt: '2026-06-16T12:00:00.000Z', topics: ['topic-iron'] }),
  aNewsStory('expired', { topics: ['topic-iron'], fields: { expiresAt: '2026-06-14T12:00:00.000Z' } }),
]

const found = async (query: string, timezone = 'UTC') => {
  const { answer, dropped } = await ask(newsFilterList, {}, documents)
  expect(dropped).toEqual([])
  const stories = answer.storiesIn(timezone)
  const chosen = readNewsFilter(new URLSearchParams(query))
  return selectByFacets(stories, newsFacets, chosen).map(({ _id }) => _id)
}

test.each([
  ['', ['news-written', 'news-award']],
  ['kind=award', ['news-award']],
  ['topic=iron', ['news-award']],
  ['person=ann', ['news-written', 'news-award']],
  ['person=ann&kind=research', ['news-written']],
  ['person=shy', []],
  ['year=2025', ['news-award']],
])('the filter "%s" shows %j', async (query, ids) => {
  expect(await found(query)).toEqual(ids)
})

test('a story belongs to the year that it was where the site is', async () => {
  expect(await found('year=2026', 'Europe/Madrid')).toEqual(['news-written', 'news-award'])
})

test('stories that are not public are counted nowhere', async () => {
  const { answer } = await ask(newsFilterList, {}, documents)
  expect(countFacet(answer.storiesIn('UTC'), newsFacets, {}, 'topic').get('iron')).toBe(1)
})

test('the stories of a page come in the order of the archive, and only public ones', async () => {
  const ids = ['news-award', 'news-scheduled', 'news-written', 'news-expired']
  const { answer } = await ask(newsByIds, { ids }, documents)
  expect(answer.map(({ slug }) => slug)).toEqual(['written', 'award'])
})
