import { expect, test } from 'vitest'
import { ask, rawAnswer } from '../testing/ask.ts'
import { aNewsStory, aPage, aPerson, aPublication, aTopic, reference, references } from '../testing/documents.ts'
import { searchEntry } from './search-entry.ts'
import { searchDocuments, searchManifest, searchReferrers } from './search.query.ts'

const documents = [
  aNewsStory('live', {
    topics: ['topic-iron'],
    fields: {
      people: references(['person-ann', 'person-shy']),
      bylines: [{ _key: 'b', person: reference('person-shy') }],
      body: [
        {
          _type: 'block',
          _key: 'a',
          children: [{ _type: 'span', _key: 's', text: 'A paragraph.' }],
          markDefs: [{ _type: 'footnote', _key: 'f', text: 'A note.' }],
        },
        { _type: 'quote', _key: 'q', text: 'A quotation.' },
        {
          _type: 'callout',
          _key: 'c',
          title: 'Aside',
          content: [{ _type: 'block', _key: 'd', children: [{ _type: 'span', _key: 't', text: 'A remark.' }] }],
        },
        { _type: 'figure', _key: 'g', caption: 'A caption.' },
        { _type: 'table', _key: 'h', rows: [{ _key: 'r', cells: ['A cell', 'and another'] }] },
        { _type: 'video', _key: 'v', title: 'A talk', transcript: 'Spoken words.' },
      ],
    },
  }),
  aNewsStory('scheduled', { publishedAt: '2026-06-16T12:00:00.000Z' }),
  aNewsStory('expired', { fields: { expiresAt: '2026-06-14T12:00:00.000Z' } }),
  aPublication('open', { keywords: ['ferritin'], doi: '10.1234/open', abstract: 'An abstract.' }),
  aPublication('secret', { hidden: true }),
  aPerson('ann', { altNames: ['A. Sample'], orcid: '0000-0002-1825-0097' }),
  aPerson('shy', { consentToPublish: false }),
  aTopic('iron', { summary: 'What iron does.' }),
  aPage('about'),
  aPage('history', { parent: reference('page-about') }),
  aPage('founders', { parent: reference('page-history') }),
]

const everyId = documents.map(({ _id }) => _id)
const publicIds = [
  'news-live',
  'page-about',
  'page-founders',
  'page-history',
  'person-ann',
  'publication-open',
  'topic-iron',
]

test('what can be found is what visitors may see', async () => {
  const { answer, dropped } = await ask(searchManifest, {}, documents)
  expect([...answer.keys()].toSorted()).toEqual(publicIds)
  expect(dropped).toEqual([])
})

test('documents that visitors may not see give no text, even when asked for by id', async () => {
  const { answer, dropped } = await ask(searchDocuments, { ids: everyId }, documents)
  expect(answer.map(({ _id }) => _id).toSorted()).toEqual(publicIds)
  expect(dropped).toEqual([])
  expect(JSON.stringify(await rawAnswer(searchDocuments, { ids: everyId }, documents))).not.toContain('shy')
})

test('a preview also finds what is scheduled or over', async () => {
  const { answer } = await ask(searchManifest, {}, documents, { preview: true })
  expect([...answer.keys()]).toContain('news-scheduled')
})

test('every part of a story can be found', async () => {
  const { answer } = await ask(searchDocuments, { ids: ['news-live'] }, documents)
  const [document] = answer
  const entry = document && searchEntry(document)
  expect(entry).toMatchObject({
    path: '/news/live',
    topics: 'Topic iron',
    names: 'ann Sample',
    facts: { kind: 'research' },
  })
  for (const part of [
    'paragraph',
    'note',
    'quotation',
    'Aside',
    'remark',
    'caption',
    'and another',
    'talk',
    'Spoken',
  ]) {
    expect(entry?.body).toContain(part)
  }
})

test('publications, people and pages are found by what names them', async () => {
  const ids = ['publication-open', 'person-ann', 'page-history']
  const { answer } = await ask(searchDocuments, { ids }, documents)
  const entries = new Map(answer.map((document) => [document._id, searchEntry(document)]))
  expect(entries.get('publication-open')).toMatchObject({
    names: 'Ann Sample',
    terms: 'ferritin, Sample Journal, 10.1234/open',
    body: 'An abstract.',
  })
  expect(entries.get('person-ann')).toMatchObject({ names: 'A. Sample', terms: '0000-0002-1825-0097' })
  expect(entries.get('page-history')?.path).toBe('/about/history')
})

test('documents that name another one are known, so that they follow when it changes', async () => {
  const { answer } = await ask(searchReferrers, { ids: ['topic-iron', 'page-about'] }, documents)
  expect(answer.toSorted()).toEqual(['news-live', 'page-founders', 'page-history'])
})
