import { expect, test } from 'vitest'
import { checkTargetOfRemoved, pageAbove } from './removed-page.ts'

test('readers of a page that goes away are led to the one above it', () => {
  expect(pageAbove('/news/a-story')).toBe('/news')
  expect(pageAbove('/about/history/early-years')).toBe('/about/history')
  expect(pageAbove('/about')).toBe('/')
})

test('and never to the page itself, or to what is no address', () => {
  expect(checkTargetOfRemoved('/about', '/about')).toBe('This is the page that goes away.')
  expect(checkTargetOfRemoved('/about', 'javascript:alert(1)')).toContain('Use a path of this site')
  expect(checkTargetOfRemoved('/about', '/')).toBe(true)
})
