import { describe, expect, test } from 'vitest'
import { pageMetadata, type ShareImage, type SiteIdentity } from './page-metadata.ts'

const site: SiteIdentity = {
  name: 'The Iron Group',
  shortName: 'Iron',
  url: 'https://lab.example',
  description: 'A group that studies iron.',
  locale: 'en-GB',
  defaultImage: null,
}

const image: ShareImage = {
  src: '/lake/images/p/d/abc-2400x1600.jpg',
  width: 2400,
  height: 1600,
  hotspot: null,
  crop: null,
  alt: 'A heart',
}

const page = { title: 'Ferritin', description: 'What a marker says.', path: '/news/ferritin' }
const nothing = { title: null, description: null, image: null, canonical: null, noindex: false }

describe('pageMetadata', () => {
  test('names the page, then the site', () => {
    expect(pageMetadata(site, page).title).toBe('Ferritin · Iron')
    expect(pageMetadata(site, { ...page, front: true }).title).toEqual({ absolute: 'Ferritin' })
  })

  test('gives the whole address as the canonical one', () => {
    expect(pageMetadata(site, page).alternates?.canonical).toBe('https://lab.example/news/ferritin')
  })

  test('lets an editor decide otherwise', () => {
    const metadata = pageMetadata(site, {
      ...page,
      override: { ...nothing, title: 'Iron in the heart', canonical: 'https://journal.example/a', noindex: true },
    })
    expect(metadata.title).toBe('Iron in the heart · Iron')
    expect(metadata.alternates?.canonical).toBe('https://journal.example/a')
    expect(metadata.robots).toEqual({ index: false, follow: true })
    expect(metadata.description).toBe('What a marker says.')
  })

  test('shares a picture in the shape that link previews have, at an absolute address', () => {
    expect(pageMetadata(site, { ...page, image }).openGraph?.images).toEqual([
      {
        url: 'https://lab.example/lake/images/p/d/abc-2400x1600.jpg?rect=0,170,2400,1260&w=1200&h=630&fit=crop&auto=format&q=75',
        width: 1200,
        height: 630,
        alt: 'A heart',
      },
    ])
  })

  test('falls back to the site’s description and picture', () => {
    const metadata = pageMetadata({ ...site, defaultImage: image }, { ...page, description: null })
    expect(metadata.description).toBe('A group that studies iron.')
    expect(metadata.openGraph?.images).toHaveLength(1)
  })
})
