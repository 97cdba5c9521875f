import { expect, test } from 'vitest'
import { ask, rawAnswer } from '../testing/ask.ts'
import {
  aNewsStory,
  aPerson,
  aPublication,
  aTopic,
  cites,
  imageAsset,
  reference,
  references,
} from '../testing/documents.ts'
import { frontPage, newsArchive, newsBySlug, newsChanges, newsSlugs } from './news.query.ts'

const tomorrow = '2026-06-16T12:00:00.000Z'
const yesterday = '2026-06-14T12:00:00.000Z'

const live = aNewsStory('live')
const scheduled = aNewsStory('scheduled', { publishedAt: tomorrow, fields: { featured: true } })
const expired = aNewsStory('expired', { fields: { expiresAt: yesterday, featured: true } })
const fading = aNewsStory('fading', { publishedAt: '2026-05-01T09:00:00.000Z', fields: { expiresAt: tomorrow } })
const stories = [live, scheduled, expired, fading, imageAsset]

const namesOf = (items: readonly { readonly slug: string }[]) => items.map((item) => item.slug)

test('an article has everything that its page shows', async () => {
  const documents = [
    ...stories,
    aTopic('iron'),
    aPublication('paper', { doi: '10.1234/sample' }),
    aPerson('ann', { orcid: '0000-0002-1825-0097' }),
    aNewsStory('full', {
      topics: ['topic-iron'],
      publications: ['publication-paper'],
      fields: {
        bylines: [
          { _key: 'b', person: reference('person-ann') },
          { _key: 'c', name: 'Guest', role: 'Writer' },
        ],
        people: references(['person-ann']),
        updatedNote: { date: yesterday, text: 'Adds a figure.' },
        corrections: [{ _key: 'x', date: '2026-06-02', text: 'The dose is in milligrams.' }],
      },
    }),
  ]
  const { answer, dropped } = await ask(newsBySlug, { slug: 'full' }, documents)
  expect(dropped).toEqual([])
  expect(answer).toMatchObject({
    title: 'Sample story full',
    leadImage: {
      src: expect.stringMatching(/\/abc123-1600x900\.png$/),
      width: 1600,
      height: 900,
      lqip: 'data:image/png;base64,AAAA',
      alt: 'Two hearts drawn side by side',
    },
    topics: [{ title: 'Topic iron', slug: 'iron' }],
    publications: [{ title: 'Sample paper paper', doi: '10.1234/sample' }],
    bylines: [
      { name: 'ann Sample', role: 'Sample role', slug: 'ann', orcid: '0000-0002-1825-0097' },
      { name: 'Guest', role: 'Writer', slug: null, orcid: null },
    ],
    people: [{ slug: 'ann' }],
    updatedNote: { date: yesterday, text: 'Adds a figure.' },
    corrections: [{ date: '2026-06-02' }],
    seo: { title: null, noindex: false },
  })
})

test('a story that links a paper and has no button of its own leads to the paper', async () => {
  const documents = [
    aPublication('paper', { doi: '10.1234/sample' }),
    aNewsStory('one', { publications: ['publication-paper'] }),
  ]
  const { answer } = await ask(newsBySlug, { slug: 'one' }, documents)
  expect(answer?.primaryLink).toEqual({
    label: 'Read the paper in Sample Journal',
    url: 'https://doi.org/10.1234/sample',
  })
})

test('the button that the site writes speaks the language of the site', async () => {
  const documents = [
    { _id: 'siteSettings', _type: 'siteSettings', language: 'es' },
    aPublication('paper', { doi: '10.1234/sample' }),
    aNewsStory('one', { publications: ['publication-paper'] }),
  ]
  const { answer } = await ask(newsBySlug, { slug: 'one' }, documents)
  expect(answer?.primaryLink?.label).toBe('Leer el artículo en Sample Journal')
})

test('a button that an editor has half filled in counts as none', async () => {
  const documents = [aNewsStory('one', { fields: { primaryLink: { label: 'Read the paper' } } })]
  const { answer } = await ask(newsBySlug, { slug: 'one' }, documents)
  expect(answer?.primaryLink).toBeNull()
})

test.each(['scheduled', 'expired', 'nowhere'])('visitors get no page for a story that is %s', async (slug) => {
  const { answer } = await ask(newsBySlug, { slug }, stories)
  expect(answer).toBeNull()
})

test.each(['scheduled', 'expired'])('a preview shows a story that is %s', async (slug) => {
  const { answer } = await ask(newsBySlug, { slug }, stories, { preview: true })
  expect(answer?.slug).toBe(slug)
})

test('scheduled and expired stories are in no list, and not counted', async () => {
  const archive = await ask(newsArchive, { start: 0, end: 10 }, stories)
  expect(namesOf(archive.answer.items)).toEqual(['live', 'fading'])
  expect(archive.answer.total).toBe(2)
  const front = await ask(frontPage, {}, stories)
  expect(front.answer.lead?.slug).toBe('live')
  expect(namesOf(front.answer.stories)).toEqual(['fading'])
  const slugs = await ask(newsSlugs, {}, stories)
  expect(namesOf(slugs.answer)).toEqual(['live', 'fading'])
})

test('scheduled and expired stories stay hidden behind references', async () => {
  const documents = [
    ...stories,
    aNewsStory('hub', { fields: { related: references(['news-scheduled', 'news-fading', 'news-expired']) } }),
  ]
  const { answer, dropped } = await ask(newsBySlug, { slug: 'hub' }, documents)
  expect(namesOf(answer?.related ?? [])).toEqual(['fading'])
  expect(dropped).toEqual([])
})

test('people who did not agree to be shown are neither named nor linked', async () => {
  const documents = [
    aPerson('shy', { consentToPublish: false }),
    aPerson('ann'),
    aNewsStory('one', {
      fields: {
        bylines: [
          { _key: 'a', person: reference('person-shy') },
          { _key: 'b', person: reference('person-ann') },
        ],
        people: references(['person-shy', 'person-ann']),
      },
    }),
  ]
  const raw = await rawAnswer(newsBySlug, { slug: 'one' }, documents)
  expect(JSON.stringify(raw)).not.toContain('shy')
  expect(JSON.stringify(raw)).toContain('ann')
})

test('hidden publications are neither listed nor cited, and the text that cites them stays', async () => {
  const documents = [
    aPublication('secret', { hidden: true }),
    aPublication('open'),
    aNewsStory('one', {
      publications: ['publication-secret', 'publication-open'],
      fields: { body: [cites('publication-secret'), cites('publication-open')] },
    }),
  ]
  const { answer, dropped } = await ask(newsBySlug, { slug: 'one' }, documents)
  expect(namesOf(answer?.publications ?? [])).toEqual(['open'])
  expect(answer?.body).toMatchObject([
    { markDefs: [{ publication: null }], children: [{ text: 'as shown before' }] },
    { markDefs: [{ publication: { slug: 'open' } }] },
  ])
  expect(dropped).toEqual([])
})

test('a reference that leads nowhere is passed over in silence', async () => {
  const documents = [
    aNewsStory('one', {
      topics: ['topic-gone'],
      publications: ['publication-gone'],
      fields: { people: references(['person-gone']) },
    }),
  ]
  const { answer, dropped } = await ask(newsBySlug, { slug: 'one' }, documents)
  expect(answer).toMatchObject({ topics: [], publications: [], people: [] })
  expect(dropped).toEqual([])
})

test('related stories share publications first, then topics, then are the newest', async () => {
  const documents = [
    aTopic('iron'),
    aPublication('paper'),
    aNewsStory('hub', { topics: ['topic-iron'], publications: ['publication-paper'] }),
    aNewsStory('newest', { publishedAt: '2026-06-14T00:00:00.000Z' }),
    aNewsStory('same-topic', { publishedAt: '2026-06-10T00:00:00.000Z', topics: ['topic-iron'] }),
    aNewsStory('same-paper', { publishedAt: '2020-01-01T00:00:00.000Z', publications: ['publication-paper'] }),
    aNewsStory('same-topic-later', { publishedAt: tomorrow, topics: ['topic-iron'] }),
  ]
  const { answer } = await ask(newsBySlug, { slug: 'hub' }, documents)
  expect(namesOf(answer?.related ?? [])).toEqual(['same-paper', 'same-topic', 'newest'])
})

test('where three stories share a topic, no other one is related', async () => {
  const days = ['11', '12', '13', '14']
  const documents = [
    aTopic('iron'),
    aNewsStory('hub', { topics: ['topic-iron'] }),
    aNewsStory('newest', { publishedAt: '2026-06-15T00:00:00.000Z' }),
    ...days.map((day) => aNewsStory(day, { publishedAt: `2026-06-${day}T00:00:00.000Z`, topics: ['topic-iron'] })),
  ]
  const { answer } = await ask(newsBySlug, { slug: 'hub' }, documents)
  expect(namesOf(answer?.related ?? [])).toEqual(['14', '13', '12'])
})

test('a choice of which nothing is public any more counts as none', async () => {
  const documents = [...stories, aNewsStory('hub', { fields: { related: references(['news-expired']) } })]
  const { answer } = await ask(newsBySlug, { slug: 'hub' }, documents)
  expect(namesOf(answer?.related ?? [])).toEqual(['live', 'fading'])
})

test('the archive is cut into pages and filtered by kind and topic', async () => {
  const documents = [
    aTopic('iron'),
    aNewsStory('a', { publishedAt: '2026-06-03T00:00:00.000Z', topics: ['topic-iron'] }),
    aNewsStory('b', { publishedAt: '2026-06-02T00:00:00.000Z', fields: { kind: 'award' } }),
    aNewsStory('c', { publishedAt: '2026-06-01T00:00:00.000Z', topics: ['topic-iron'] }),
  ]
  const second = await ask(newsArchive, { start: 1, end: 2 }, documents)
  expect(namesOf(second.answer.items)).toEqual(['b'])
  expect(second.answer.total).toBe(3)
  const awards = await ask(newsArchive, { start: 0, end: 9, kind: 'award' }, documents)
  expect(namesOf(awards.answer.items)).toEqual(['b'])
  const iron = await ask(newsArchive, { start: 0, end: 9, topic: 'iron' }, documents)
  expect(namesOf(iron.answer.items)).toEqual(['a', 'c'])
  expect(iron.answer.total).toBe(2)
})

test('the featured story leads the front page, does not come twice, and leaves the day to the newest', async () => {
  const documents = [live, aNewsStory('lead', { publishedAt: '2026-01-01T00:00:00.000Z', fields: { featured: true } })]
  const { answer } = await ask(frontPage, {}, documents)
  expect(answer.lead?.slug).toBe('lead')
  expect(namesOf(answer.stories)).toEqual(['live'])
  expect(answer.day).toBe(live.publishedAt)
})

test('the front page shows selected publications first, and no hidden ones', async () => {
  const documents = [
    aPublication('new', { issued: { year: 2026 } }),
    aPublication('chosen', { issued: { year: 2019 }, selected: true }),
    aPublication('secret', { selected: true, hidden: true }),
  ]
  const { answer } = await ask(frontPage, {}, documents)
  expect(namesOf(answer.publications)).toEqual(['chosen', 'new'])
})

test('the front page without any story has no lead', async () => {
  const { answer } = await ask(frontPage, {}, [])
  expect(answer).toEqual({ lead: null, stories: [], day: null, publications: [] })
})

test('the instants at which pages change are named in their order', async () => {
  const { answer } = await ask(newsChanges, {}, [
    ...stories,
    aNewsStory('later', { publishedAt: '2026-07-01T00:00:00.000Z', fields: { expiresAt: '2026-08-01T00:00:00.000Z' } }),
  ])
  expect(answer).toEqual([tomorrow, tomorrow, '2026-07-01T00:00:00.000Z', '2026-08-01T00:00:00.000Z'])
})

test('a story that lost its kind is left out of lists, and the field named', async () => {
  const { answer, dropped } = await ask(newsArchive, { start: 0, end: 9 }, [
    live,
    aNewsStory('odd', { fields: { kind: 'gossip' } }),
  ])
  expect(namesOf(answer.items)).toEqual(['live'])
  expect(dropped).toMatchObject([{ documentId: 'news-odd', field: 'kind' }])
})

test('the page of a story that lost its title fails, and the field is named', async () => {
  const documents = [aNewsStory('odd', { fields: { title: null } })]
  const parsed = newsBySlug.shape.safeParse(await rawAnswer(newsBySlug, { slug: 'odd' }, documents))
  expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([['title']])
})
