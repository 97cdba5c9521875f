import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHttpsUrl, isSafeHref } from './href.ts'

test.each([
  'https://example.org/a?b=c#d',
  '/people',
  '/',
  '#top',
  '/search?q=iron',
  'mailto:a@example.org?subject=Iron',
])('%s may be linked', (href) => {
  expect(isSafeHref(href)).toBe(true)
})

test.each([
  '',
  ' /people',
  'people',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'http://example.org',
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'https://',
  'https://localhost',
  'https://user:secret@example.org',
  'mailto:',
  'mailto:nobody',
  'mailto:a@b.example\nBcc: c@d.example',
])('%j may not be linked', (href) => {
  expect(isSafeHref(href)).toBe(false)
})

test('whatever may be linked stays on the site, or has one of three schemes', () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.webUrl(),
    fc.string().map((text) => `/${text}`),
    fc
      .constantFrom('javascript:', 'data:', '//', '/\\', 'https:')
      .chain((start) => fc.string().map((text) => start + text)),
  )
  fc.assert(
    fc.property(hostile, (href) => {
      fc.pre(isSafeHref(href))
      const url = new URL(href, 'https://site.example')
      expect(['https:', 'mailto:']).toContain(url.protocol)
      if (!/^(https|mailto):/i.test(href)) expect(url.host).toBe('site.example')
    }),
  )
})

test('an https address needs a host with a dot', () => {
  expect(isHttpsUrl('https://example.org')).toBe(true)
  expect(isHttpsUrl('https:example.org')).toBe(false)
  expect(isHttpsUrl('ftp://example.org')).toBe(false)
})
