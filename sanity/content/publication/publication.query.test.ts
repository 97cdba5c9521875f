import { expect, test } from 'vitest'
import { ask, rawAnswer } from '../testing/ask.ts'
import { aNewsStory, aPerson, aPublication, aTopic, cites, reference } from '../testing/documents.ts'
import { publicationBySlug, publicationList, publicationSlugs } from './publication.query.ts'

const tomorrow = '2026-06-16T12:00:00.000Z'

test('publications come by year, the newest first, as exact as their dates are known', async () => {
  const documents = [
    aPublication('old', { issued: { year: 2019 } }),
    aPublication('spring', { issued: { year: 2025, month: 3 } }),
    aPublication('undated', { issued: { year: 2025 } }),
    aPublication('may', { issued: { year: 2025, month: 5, day: 2 } }),
  ]
  const { answer } = await ask(publicationList, {}, documents)
  expect(answer.map(({ year, publications }) => [year, publications.map(({ slug }) => slug)])).toEqual([
    [2025, ['may', 'spring', 'undated']],
    [2019, ['old']],
  ])
})

test('a hidden publication has no page and is in no list, in a preview too', async () => {
  const documents = [
    aPublication('secret', { hidden: true }),
    aNewsStory('about', { publications: ['publication-secret'] }),
  ]
  for (const preview of [false, true]) {
    expect((await ask(publicationBySlug, { slug: 'secret' }, documents, { preview })).answer).toBeNull()
    expect((await ask(publicationList, {}, documents, { preview })).answer).toEqual([])
    expect((await ask(publicationSlugs, {}, documents, { preview })).answer).toEqual([])
  }
})

test('a publication has the stories that link or cite it, without those whose time has not come', async () => {
  const documents = [
    aPublication('paper'),
    aNewsStory('links', { publications: ['publication-paper'] }),
    aNewsStory('cites', { publishedAt: '2026-05-01T00:00:00.000Z', fields: { body: [cites('publication-paper')] } }),
    aNewsStory('scheduled', { publishedAt: tomorrow, publications: ['publication-paper'] }),
    aNewsStory('unrelated'),
  ]
  const { answer } = await ask(publicationBySlug, { slug: 'paper' }, documents)
  expect(answer?.stories.map(({ slug }) => slug)).toEqual(['links', 'cites'])
  const preview = await ask(publicationBySlug, { slug: 'paper' }, documents, { preview: true })
  expect(preview.answer?.stories).toHaveLength(3)
})

test('an author without consent is named as the paper does, without a link', async () => {
  const documents = [
    aPerson('shy', { consentToPublish: false, name: 'Private Name' }),
    aPerson('ann'),
    aPublication('paper', {
      authors: [
        { _key: 'a', family: 'Shy', given: 'S', person: reference('person-shy') },
        { _key: 'b', family: 'Sample', given: 'Ann', person: reference('person-ann') },
      ],
    }),
  ]
  const raw = await rawAnswer(publicationBySlug, { slug: 'paper' }, documents)
  expect(JSON.stringify(raw)).not.toContain('Private Name')
  const { answer } = await ask(publicationBySlug, { slug: 'paper' }, documents)
  expect(answer?.authors.map(({ family, personSlug }) => [family, personSlug])).toEqual([
    ['Shy', null],
    ['Sample', 'ann'],
  ])
  expect(answer?.people.map(({ slug }) => slug)).toEqual(['ann'])
})

test('everything on record about a publication reaches its page', async () => {
  const documents = [
    aTopic('iron'),
    aPublication('paper', {
      doi: '10.1234/sample',
      titleRich: [
        {
          _type: 'block',
          children: [
            { _type: 'span', text: 'Iron in H' },
            { _type: 'span', text: '2', marks: ['sub', 'unknown'] },
          ],
        },
      ],
      keywords: ['iron'],
      versions: [{ _key: 'v', relation: 'version-of', doi: '10.1234/preprint' }],
      resources: [{ _key: 'r', kind: 'data', url: 'https://example.org/data' }],
      funders: [{ _key: 'f', name: 'Sample Trust', award: 'S-1' }],
      topics: [reference('topic-iron')],
      pdfUrl: 'http://example.org/insecure.pdf',
    }),
  ]
  const { answer, dropped } = await ask(publicationBySlug, { slug: 'paper' }, documents)
  expect(dropped).toEqual([])
  expect(answer).toMatchObject({
    titleRich: [
      { text: 'Iron in H', marks: [] },
      { text: '2', marks: ['sub'] },
    ],
    keywords: ['iron'],
    versions: [{ relation: 'version-of', doi: '10.1234/preprint', url: null }],
    resources: [{ kind: 'data' }],
    funders: [{ name: 'Sample Trust', ror: null, award: 'S-1' }],
    topics: [{ slug: 'iron' }],
    pdfUrl: null,
  })
})

test('an author without any name is left out, and the field named', async () => {
  const documents = [
    aPublication('paper', {
      authors: [
        { _key: 'a', given: 'Ann' },
        { _key: 'b', literal: 'Study Group' },
      ],
    }),
  ]
  const { answer, dropped } = await ask(publicationBySlug, { slug: 'paper' }, documents)
  expect(answer?.authors).toMatchObject([{ family: null, literal: 'Study Group' }])
  expect(dropped).toMatchObject([{ field: 'family' }])
})
