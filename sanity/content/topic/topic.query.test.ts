import { expect, test } from 'vitest'
import { ask, rawAnswer } from '../testing/ask.ts'
import { aNewsStory, aPerson, aPublication, aTopic, reference, references } from '../testing/documents.ts'
import { topicBySlug, topicList, topicSlugs } from './topic.query.ts'

const topics = [
  aTopic('heart', { summary: 'All about the heart.' }),
  aTopic('iron', { parent: reference('topic-heart'), lead: reference('person-ann') }),
]

const slugsOf = (items: readonly { readonly slug: string }[] | undefined) => items?.map(({ slug }) => slug)

test('a topic gathers its news, publications and people, and leaves out what is not public', async () => {
  const documents = [
    ...topics,
    aPerson('ann', { topics: references(['topic-iron']) }),
    aPerson('shy', { topics: references(['topic-iron']), consentToPublish: false }),
    aPublication('paper', { topics: references(['topic-iron']) }),
    aPublication('secret', { topics: references(['topic-iron']), hidden: true }),
    aNewsStory('live', { topics: ['topic-iron'] }),
    aNewsStory('later', { topics: ['topic-iron'], publishedAt: '2027-01-01T00:00:00.000Z' }),
    aNewsStory('elsewhere'),
  ]
  const { answer, dropped } = await ask(topicBySlug, { slug: 'iron' }, documents)
  expect(dropped).toEqual([])
  expect(slugsOf(answer?.news)).toEqual(['live'])
  expect(answer?.newsTotal).toBe(1)
  expect(slugsOf(answer?.publications)).toEqual(['paper'])
  expect(slugsOf(answer?.people)).toEqual(['ann'])
  expect(answer?.parent?.slug).toBe('heart')
  expect(answer?.lead?.slug).toBe('ann')
})

test('a topic knows the narrower ones', async () => {
  const { answer } = await ask(topicBySlug, { slug: 'heart' }, topics)
  expect(slugsOf(answer?.children)).toEqual(['iron'])
  expect(answer?.parent).toBeNull()
})

test('a lead who did not agree to be shown is not named', async () => {
  const raw = await rawAnswer(topicBySlug, { slug: 'iron' }, [...topics, aPerson('ann', { consentToPublish: false })])
  expect(JSON.stringify(raw)).not.toContain('ann Sample')
})

test('topics are listed by name', async () => {
  expect(slugsOf((await ask(topicList, {}, topics)).answer)).toEqual(['heart', 'iron'])
  expect(slugsOf((await ask(topicSlugs, {}, topics)).answer)).toEqual(['heart', 'iron'])
})
