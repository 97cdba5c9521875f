import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isTimezone, offsetName, wallMoment, wallTime } from './wall-clock.ts'

describe('a time on the wall', () => {
  test('is one instant on most days', () => {
    expect(wallMoment('2026-07-01T09:00', 'Europe/London')).toEqual({
      kind: 'once',
      instant: '2026-07-01T08:00:00.000Z',
    })
    expect(wallMoment('2026-12-01T09:00', 'Europe/London')).toEqual({
      kind: 'once',
      instant: '2026-12-01T09:00:00.000Z',
    })
  })

  test('comes twice in the night in which clocks are put back', () => {
    expect(wallMoment('2026-10-25T01:30', 'Europe/London')).toEqual({
      kind: 'twice',
      first: '2026-10-25T00:30:00.000Z',
      second: '2026-10-25T01:30:00.000Z',
    })
    expect(wallMoment('2026-10-25T00:59', 'Europe/London')?.kind).toBe('once')
    expect(wallMoment('2026-10-25T02:00', 'Europe/London')?.kind).toBe('once')
  })

  test('does not exist in the hour that clocks jump over', () => {
    expect(wallMoment('2026-03-29T01:30', 'Europe/London')).toEqual({
      kind: 'never',
      next: '2026-03-29T01:30:00.000Z',
    })
    expect(wallTime('2026-03-29T01:30:00.000Z', 'Europe/London')).toBe('2026-03-29T02:30')
    expect(wallMoment('2026-03-29T02:00', 'Europe/London')?.kind).toBe('once')
  })

  test('knows places that change by half an hour, at midnight, and by a whole day', () => {
    expect(wallMoment('2026-04-05T01:45', 'Australia/Lord_Howe')?.kind).toBe('twice')
    expect(wallMoment('2026-09-06T00:30', 'America/Santiago')?.kind).toBe('never')
    expect(wallMoment('2011-12-30T12:00', 'Pacific/Apia')?.kind).toBe('never')
    expect(wallMoment('2026-06-01T12:00', 'Asia/Kathmandu')).toEqual({
      kind: 'once',
      instant: '2026-06-01T06:15:00.000Z',
    })
  })

  test('is nothing when it is no date and time', () => {
    for (const text of ['', '2026-13-01T09:00', '2026-07-01', 'tomorrow', '2026-07-01T09:00:00Z']) {
      expect(wallMoment(text, 'UTC')).toBeNull()
    }
  })
})

test('every instant is found again from what the clock shows', () => {
  const zones = [
    'Europe/Madrid',
    'America/St_Johns',
    'Australia/Lord_Howe',
    'Pacific/Chatham',
    'Africa/Casablanca',
    'UTC',
  ]
  const minutes = integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2036, 0) / 60_000 })
  assert(
    property(minutes, constantFrom(...zones), (minute, zone) => {
      const instant = new Date(minute * 60_000).toISOString()
      const found = wallMoment(wallTime(instant, zone), zone)
      const instants =
        found?.kind === 'twice' ? [found.first, found.second] : found?.kind === 'once' ? [found.instant] : []
      expect(instants).toContain(instant)
    }),
    { numRuns: 500 },
  )
})

test('a time that does not exist never finds itself again', () => {
  const minutes = integer({ min: 0, max: 59 })
  assert(
    property(minutes, (minute) => {
      const wall = `2027-03-28T02:${String(minute).padStart(2, '0')}`
      expect(wallMoment(wall, 'Europe/Madrid')?.kind).toBe('never')
    }),
  )
})

test('the distance from universal time is written as people write it', () => {
  expect(offsetName('2026-07-01T09:00:00Z', 'Europe/Madrid')).toBe('UTC+2')
  expect(offsetName('2026-12-01T09:00:00Z', 'America/St_Johns')).toBe('UTC−3:30')
  expect(offsetName('2026-12-01T09:00:00Z', 'Europe/London')).toBe('UTC')
})

test('a time zone is known by its name or not at all', () => {
  expect(isTimezone('Europe/London')).toBe(true)
  expect(isTimezone('Europe/Lodnon')).toBe(false)
})
