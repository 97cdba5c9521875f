import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

describe('a path to redirect to', () => {
  test.each(['/', '/news', '/news/iron?page=2', '/people/ada#papers'])('keeps %s', (path) => {
    expect(safePath(path)).toBe(path)
  })

  test.each([
    '//evil.example',
    '/.//evil.example',
    '/..//evil.example',
    '/a/..//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%2e//evil.example',
    'https://evil.example/',
    'https:evil.example',
    'javascript:alert(1)',
    '///evil.example',
    '',
    'news',
    null,
    undefined,
  ])('answers / for %j', (path) => {
    expect(safePath(path)).toBe('/')
  })

  test.each(['/api/draft-mode/disable', '/lake/v1/auth/logout', '/API/consent'])(
    'answers / for %s, which acts',
    (path) => {
      expect(safePath(path)).toBe('/')
    },
  )

  test('drops what Studio added for the enable route', () => {
    expect(safePath('/news/iron?sanity-preview-perspective=drafts&page=2')).toBe('/news/iron?page=2')
  })

  test('never leaves the site, whatever it is given', () => {
    const pieces = ['/', '\\', '.', '%2f', '%5c', '\t', '\n', ':', '@', '?', '#', 'evil.example']
    const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => `/${parts.join('')}`)
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (untrusted) => {
        const path = safePath(untrusted)
        expect(new URL(path, 'https://labwire.example').origin).toBe('https://labwire.example')
        expect(path).toMatch(/^\/(?![/\\])/)
      }),
    )
  })
})
