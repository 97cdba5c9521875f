import { describe, expect, test } from 'vitest'
import { cityOf, describeGroupTime, groupTime } from './group-time.ts'

describe('what an editor types', () => {
  test('is a time of the group’s clocks, wherever the editor sits', () => {
    expect(groupTime('2026-07-01T09:00', 'Europe/London', null)).toEqual({
      instant: '2026-07-01T08:00:00.000Z',
      choices: [],
      problem: null,
    })
  })

  test('is refused, with the time that was meant, when clocks jump over it', () => {
    const { instant, problem } = groupTime('2026-03-29T01:30', 'Europe/London', null)
    expect(instant).toBeNull()
    expect(problem).toContain('There is no 01:30 on this day in London')
    expect(problem).toContain('02:30')
  })

  test('is asked about when it comes twice, and stays what was chosen', () => {
    const [first, second] = ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']
    expect(groupTime('2026-10-25T01:30', 'Europe/London', null).instant).toBe(first)
    expect(groupTime('2026-10-25T01:30', 'Europe/London', second).instant).toBe(second)
    const { choices } = groupTime('2026-10-25T01:30', 'Europe/London', null)
    expect(choices.map((choice) => choice.instant)).toEqual([first, second])
  })

  test('is no time while it is half typed', () => {
    expect(groupTime('', 'Europe/London', null)).toEqual({ instant: null, choices: [], problem: null })
  })
})

test('a time is told with its place, and for an editor elsewhere a second time', () => {
  const instant = '2026-12-03T09:00:00Z'
  expect(describeGroupTime(instant, 'Europe/London', 'Africa/Abidjan')).toBe(
    'Thursday, 3 December 2026 at 09:00 in London (UTC)',
  )
  expect(describeGroupTime(instant, 'Europe/London', 'Europe/Madrid')).toBe(
    'Thursday, 3 December 2026 at 09:00 in London (UTC). For you it is Thursday, 3 December 2026 at 10:00.',
  )
})

test('a place is called by its city', () => {
  expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires')
  expect(cityOf('UTC')).toBe('UTC')
})
