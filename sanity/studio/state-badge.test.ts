import { expect, test } from 'vitest'
import { badgeOf } from './state-badge.ts'

const now = Date.parse('2026-06-01T12:00:00Z')
const later = { _type: 'news', publishedAt: '2026-06-01T12:00:01Z' }
const earlier = { _type: 'news', publishedAt: '2026-06-01T11:59:59Z' }

const labelOf = (versions: Parameters<typeof badgeOf>[0]) => badgeOf(versions, now)?.label

test('a story whose time is to come, and that nobody has published, says that both are needed', () => {
  expect(labelOf({ draft: later, published: null })).toBe('Scheduled, not published')
})

test('a published one appears by itself, also while a draft of it is being written', () => {
  expect(labelOf({ draft: null, published: later })).toBe('Scheduled')
  expect(labelOf({ draft: later, published: earlier })).toBe('Scheduled')
})

test('the draft, which the editor sees, decides; without state or document there is no badge', () => {
  expect(labelOf({ draft: earlier, published: later })).toBeUndefined()
  expect(labelOf({ draft: null, published: null })).toBeUndefined()
})

test('what has no time is told as it is before anybody has published it', () => {
  expect(labelOf({ draft: { _type: 'publication', status: 'retracted' }, published: null })).toBe('Retracted')
  expect(labelOf({ draft: { ...earlier, expiresAt: earlier.publishedAt }, published: null })).toBe('Expired')
})
