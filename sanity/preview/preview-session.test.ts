import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { previewLifetimeMs, previewOpenedAt, signPreviewSession } from './preview-session.ts'

const key = 'a key that only the server knows'
const now = Date.parse('2026-03-01T12:00:00Z')
const later = now + 60_000
const isPreviewSession = (...asked: Parameters<typeof previewOpenedAt>) => previewOpenedAt(...asked) !== null

describe('a preview session', () => {
  test('is accepted until it expires', () => {
    const value = signPreviewSession(later, key)
    expect(isPreviewSession(value, key, now)).toBe(true)
    expect(isPreviewSession(value, key, later - 1)).toBe(true)
    expect(isPreviewSession(value, key, later)).toBe(false)
  })

  test('says when it was opened', () => {
    expect(previewOpenedAt(signPreviewSession(now + previewLifetimeMs - 5, key), key, now)).toBe(now - 5)
  })

  test('is refused when its expiry was moved', () => {
    const value = signPreviewSession(now - 1, key).replace(String(now - 1), String(later))
    expect(isPreviewSession(value, key, now)).toBe(false)
  })

  test('is refused when any one character was changed', () => {
    const value = signPreviewSession(later, key)
    fc.assert(
      fc.property(fc.nat(value.length - 1), fc.constantFrom('0', '7', 'a', 'Z', '-', '_', '.'), (index, letter) => {
        const changed = value.slice(0, index) + letter + value.slice(index + 1)
        // The last letter of the signature carries two bits that mean nothing; decoding drops them.
        fc.pre(changed !== value && index !== value.length - 1)
        expect(isPreviewSession(changed, key, now)).toBe(false)
      }),
    )
  })

  test('is refused under another key', () => {
    expect(isPreviewSession(signPreviewSession(later, key), `${key}!`, now)).toBe(false)
  })

  test('is refused when no key is set, even with a value that was signed', () => {
    const value = signPreviewSession(later, key)
    expect(isPreviewSession(value, undefined, now)).toBe(false)
    expect(isPreviewSession(value, '', now)).toBe(false)
  })

  test('is never accepted for longer than its lifetime', () => {
    expect(isPreviewSession(signPreviewSession(now + previewLifetimeMs, key), key, now)).toBe(true)
    expect(isPreviewSession(signPreviewSession(now + previewLifetimeMs + 1, key), key, now)).toBe(false)
  })

  test('is refused for any text that was not signed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(isPreviewSession(text, key, now)).toBe(false)
      }),
    )
  })

  test('cannot be signed with a key that could be guessed', () => {
    expect(() => signPreviewSession(later, 'short')).toThrow(RangeError)
  })
})
