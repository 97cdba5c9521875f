import { describe, expect, it } from 'vitest'
import { placeOf } from './menu-link.client.tsx'

describe('an entry of the menu', () => {
  it('is the page itself, with filters too', () => {
    expect(placeOf('/news', '/news')).toBe('page')
    expect(placeOf('/filtered-news', '/news')).toBe('page')
  })

  it('is the section that a page below it belongs to', () => {
    expect(placeOf('/news/page/2', '/news')).toBe('true')
    expect(placeOf('/people/rowan-ironside', '/people')).toBe('true')
  })

  it('is neither elsewhere, and the front page is no section', () => {
    expect(placeOf('/newsletter', '/news')).toBeNull()
    expect(placeOf('/news', '/')).toBeNull()
    expect(placeOf('/publications', 'https://example.org/publications')).toBeNull()
  })
})
