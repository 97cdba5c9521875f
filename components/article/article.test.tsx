import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { aParagraph, anArticle, anImage, aPerson, aPublication, aStory } from '#components/testing/sample-content.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import { Article } from './article.tsx'
import { lastChangeOf } from './last-change.ts'
import { newsJsonLd } from './news-json-ld.ts'
import { readingMinutes } from './reading-time.ts'

const language = siteLanguage('en', { locale: 'en-GB', timezone: 'Europe/London' })
const render = (overrides: Partial<NewsArticle>) =>
  renderToStaticMarkup(<Article article={anArticle(overrides)} language={language} breadcrumbs={null} />)

describe('an article', () => {
  test('has one headline, its kind, standfirst, date and the people who wrote it', () => {
    const html = render({ bylines: [{ name: 'Ana Sample', role: 'Editor', slug: 'ana-sample', orcid: null }] })
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('Ferritin and the heart</h1>')
    expect(html).toContain('Research')
    expect(html).toContain('What a marker of iron says.')
    expect(html).toContain('<time dateTime="2026-11-20T09:00:00Z">20 November 2026</time>')
    expect(html).toContain('<a href="/people/ana-sample">Ana Sample</a>')
  })

  test('fetches its lead picture first, and reserves its place', () => {
    const html = render({ leadImage: anImage() })
    expect(html).toMatch(
      /width="2000" height="1200" alt="A heart drawn in ink"[^>]*loading="eager" fetchPriority="high"/,
    )
    expect(html).toContain('Picture: <a href="https://pictures.example/heart">A. Sample</a>')
  })

  test('calls the reader to the paper by a link that names it', () => {
    const html = render({
      publications: [aPublication()],
      primaryLink: { label: 'Read the paper in Journal of Samples', url: 'https://doi.org/10.1234/sample.5' },
    })
    expect(html).toMatch(/href="https:\/\/doi\.org\/10\.1234\/sample\.5"[^>]*>Read the paper in Journal of Samples/)
    expect(html).toContain('doi:10.1234/sample.5')
  })

  test('says what was changed and what was wrong', () => {
    const html = render({
      updatedNote: { date: '2026-11-21T09:00:00Z', text: 'A figure was added.' },
      corrections: [{ date: '2026-11-22', text: 'The number of patients was 44.' }],
    })
    expect(html).toContain('A figure was added.')
    expect(html).toContain('>Correction</h2>')
    expect(html).toContain('<time dateTime="2026-11-22">22 November 2026</time>: The number of patients was 44.')
    expect(html).toContain('<a href="#corrections">Corrected <time dateTime="2026-11-22">22 November 2026</time></a>')
  })

  test('names the people in it and what to read next', () => {
    const html = render({
      people: [aPerson()],
      related: [aStory({ _id: 'news-2', slug: 'spleen', title: 'The spleen' })],
    })
    expect(html).toContain('href="/people/ana-sample"')
    expect(html).toContain('<a href="/news/spleen">The spleen</a>')
  })

  test('can be passed on by a link that needs nothing but HTML', () => {
    expect(render({})).toContain('<a href="/news/ferritin">Link to this story</a>')
  })

  test('needs no script', () => {
    expect(render({ leadImage: anImage(), publications: [aPublication()] })).not.toContain('<script')
  })
})

test('reading time counts words and is never nothing', () => {
  expect(readingMinutes([])).toBe(1)
  expect(readingMinutes([aParagraph([['word '.repeat(700)]])])).toBe(3)
})

test('structured data names the work that a story is about, and leaves out what is not known', () => {
  const node = newsJsonLd(anArticle({ publications: [aPublication()], leadImage: anImage() }), {
    name: 'The Iron Group',
    origin: 'https://lab.example',
    logo: anImage(),
    locale: 'en-GB',
  })
  expect(node).toMatchObject({
    '@type': 'NewsArticle',
    url: 'https://lab.example/news/ferritin',
    about: [{ '@type': 'ScholarlyArticle', sameAs: 'https://doi.org/10.1234/sample.5', datePublished: '2026-03' }],
  })
  // The work is described once, and who wrote it on its own page.
  expect(node['citation']).toEqual([
    { '@type': 'ScholarlyArticle', '@id': 'https://lab.example/publications/iron-in-the-heart' },
  ])
  expect(JSON.stringify(node)).not.toContain('Ana María')
  expect(node['image']).toHaveLength(3)
  expect(node['publisher']).toMatchObject({ name: 'The Iron Group', logo: expect.stringMatching(/^https:.*w=512/) })
})

test('a correction is a change, whether or not there is a note of an update', () => {
  const published = { publishedAt: '2026-11-20T09:00:00Z', updatedNote: null, corrections: [] }
  expect(lastChangeOf(published)).toBe('2026-11-20T09:00:00.000Z')
  expect(lastChangeOf({ ...published, updatedNote: { date: '2026-11-21T09:00:00Z' } })).toBe('2026-11-21T09:00:00.000Z')
  expect(lastChangeOf({ ...published, corrections: [{ date: '2026-11-22' }] })).toBe('2026-11-22T00:00:00.000Z')
  expect(lastChangeOf({ ...published, corrections: [{ date: '2020-01-01' }] })).toBe('2026-11-20T09:00:00.000Z')
})
