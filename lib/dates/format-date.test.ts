import { describe, expect, test } from 'vitest'
import { formatDate, formatDay, formatMonth, formatPartialDate, partialDateText } from './format-date.ts'

const london = { locale: 'en-GB', timezone: 'Europe/London' }

describe('formatDate', () => {
  test('writes the day that it is in the site’s time zone', () => {
    expect(formatDate('2026-06-30T23:30:00Z', london)).toBe('1 July 2026')
    expect(formatDate('2026-06-30T23:30:00Z', { ...london, timezone: 'UTC' })).toBe('30 June 2026')
  })

  test('speaks the site’s language', () => {
    expect(formatDate('2026-11-20T12:00:00Z', { locale: 'es', timezone: 'Europe/Madrid' })).toBe(
      '20 de noviembre de 2026',
    )
  })
})

test('a month’s heading names month and year', () => {
  expect(formatMonth('2026-11-20T12:00:00Z', london)).toBe('November 2026')
  expect(formatMonth('2026-11-20T12:00:00Z', { locale: 'es', timezone: 'UTC' })).toBe('Noviembre de 2026')
})

test('a calendar day stays the same day everywhere', () => {
  expect(formatDay('2026-01-01', 'en-GB')).toBe('1 January 2026')
})

describe('a date that is only partly known', () => {
  test('is written as far as it is known', () => {
    expect(formatPartialDate({ year: 2026, month: null, day: null }, 'en-GB')).toBe('2026')
    expect(formatPartialDate({ year: 2026, month: 3, day: null }, 'en-GB')).toBe('March 2026')
    expect(formatPartialDate({ year: 2026, month: 3, day: 9 }, 'en-GB')).toBe('9 March 2026')
  })

  test('has a form for machines', () => {
    expect(partialDateText({ year: 2026, month: 3, day: 9 })).toBe('2026-03-09')
    expect(partialDateText({ year: 2026, month: 3, day: null }, '/')).toBe('2026/03')
  })
})
