import { describe, expect, test } from 'vitest'
import { appearanceOf } from './appearance-of.ts'
import { shownSite } from './shown-site.ts'

const site = shownSite.parse({
  name: 'The Iron Group',
  shortName: 'Iron',
  url: 'https://iron.example.org',
  description: 'We study iron.',
  locale: 'en-GB',
  timezone: 'Europe/London',
})

const asset = { _ref: 'image-0123456789abcdef-1600x1000-jpg' }
const story = {
  _type: 'news',
  title: 'Where the iron goes',
  standfirst: 'Most of it goes to the spleen.',
  slug: { current: 'where-the-iron-goes' },
  kind: 'research',
  publishedAt: '2026-06-30T23:30:00Z',
  leadImage: { asset, alt: 'A spleen' },
}

describe('how a story looks elsewhere', () => {
  test('is made from its headline, its standfirst and its lead image', () => {
    const appearance = appearanceOf(story, site)
    expect(appearance?.search).toEqual({
      heading: 'Where the iron goes',
      title: 'Where the iron goes · Iron',
      description: 'Most of it goes to the spleen.',
      url: 'https://iron.example.org/news/where-the-iron-goes',
    })
    expect(appearance?.card).toMatchObject({ label: 'Research', detail: '1 July 2026', site: 'Iron' })
    expect(appearance?.picture).toMatchObject({ width: 1600 })
    expect(appearance?.chosenPicture).toBeNull()
  })

  test('follows what an editor wrote for search engines; the drawn card keeps the headline', () => {
    const seo = { title: 'Iron', description: 'In short.', image: { asset, alt: 'Another' }, noindex: true }
    const appearance = appearanceOf({ ...story, seo }, site)
    expect(appearance?.search).toMatchObject({ heading: 'Iron', title: 'Iron · Iron', description: 'In short.' })
    expect(appearance?.card.heading).toBe('Where the iron goes')
    expect(appearance?.chosenPicture).toMatchObject({ alt: 'Another' })
    expect(appearance?.isHidden).toBe(true)
  })

  test('can be looked at before it is written', () => {
    const appearance = appearanceOf({ _type: 'news', publishedAt: 'soon', leadImage: { alt: 'No file yet' } }, site)
    expect(appearance?.search).toMatchObject({ heading: 'Without a title yet', description: 'We study iron.' })
    expect(appearance?.picture).toBeNull()
    expect(appearanceOf(null, site)).toBeNull()
  })
})

test.each([
  [{ _type: 'publication', title: 'A paper', issued: { year: 2025 } }, 'A publication of The Iron Group, 2025.'],
  [{ _type: 'publication', title: 'A paper', abstract: 'Background.', issued: { year: 2025 } }, 'Background.'],
  [{ _type: 'person', name: 'Ada Sample', role: 'Postdoc' }, 'Ada Sample, Postdoc, The Iron Group.'],
  [{ _type: 'topic', title: 'Ferritin', summary: 'A cage.' }, 'A cage.'],
  [{ _type: 'page', title: 'About' }, 'We study iron.'],
])('%o is described', (document, description) => {
  expect(appearanceOf(document, site)?.search.description).toBe(description)
})
