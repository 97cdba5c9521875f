import { expect, test } from 'vitest'
import { when } from './when.ts'

const now = new Date('2026-06-05T12:00:00Z')
const madrid = { locale: 'en-GB', timeZone: 'Europe/Madrid' }

test.each([
  ['2026-06-05T11:59:30Z', 'just now'],
  ['2026-06-05T11:00:00Z', 'today at 13:00'],
  ['2026-06-04T22:30:00Z', 'today at 00:30'],
  ['2026-06-04T21:30:00Z', 'yesterday at 23:30'],
  ['2026-06-05T23:00:00Z', 'tomorrow at 01:00'],
  ['2026-06-12T08:05:00Z', 'on 12 June 2026 at 10:05'],
  ['2025-12-24T08:05:00Z', 'on 24 December 2025 at 09:05'],
])('%s is %s', (instant, words) => {
  expect(when(instant, now, madrid)).toBe(words)
})
