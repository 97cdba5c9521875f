import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { aParagraph, aPublication } from '#components/testing/sample-content.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import type { TopicPage } from '#sanity/content/topic/topic.shape.ts'
import { TopicProfile } from './topic-profile.tsx'

const cited = aPublication({ _id: 'cited', slug: 'cited', title: 'A work that the text cites' })
const other = aPublication({ _id: 'other', slug: 'other', title: 'Another work' })
const citation = { _type: 'citation', _key: 'c', publication: cited } as const
const citing = aParagraph([['Iron is measured.', 'c']], { markDefs: [citation] })

const topic: TopicPage = {
  _id: 'topic-iron',
  _updatedAt: '2026-11-01T09:00:00Z',
  slug: 'iron',
  title: 'Iron',
  summary: null,
  body: [citing],
  image: null,
  parent: null,
  children: [],
  lead: null,
  identifiers: [],
  news: [],
  newsTotal: 0,
  publications: [cited, other],
  publicationsTotal: 2,
  people: [],
}

/** Headings, works and the link to all of them, in the order of the page. */
function read(overrides: Partial<TopicPage>): string[] {
  const html = renderToStaticMarkup(
    <TopicProfile
      topic={{ ...topic, ...overrides }}
      language={siteLanguage('en', { locale: 'en-GB', timezone: 'Europe/London' })}
      breadcrumbs={null}
    />,
  )
  return [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>|>(A work[^<]*|Another work)<|>(All \d[^<]*)</g)].flatMap(
    ([, ...found]) => found.filter(Boolean),
  )
}

test('a work stands in one place: among the references of the text, or among the publications', () => {
  expect(read({})).toEqual([
    'References',
    'A work that the text cites',
    'More publications',
    'Another work',
    'All 2 publications',
  ])
})

test('of a topic that cites nothing all publications are listed, and of one that cites them all none is listed twice', () => {
  expect(read({ body: [] })).toEqual(['Publications', 'A work that the text cites', 'Another work'])
  expect(read({ publications: [cited], publicationsTotal: 7 })).toEqual([
    'References',
    'A work that the text cites',
    'More publications',
    'All 7 publications',
  ])
})

test('of a topic whose every publication is cited in its text no more are announced', () => {
  expect(read({ publications: [cited], publicationsTotal: 1 })).toEqual(['References', 'A work that the text cites'])
})
