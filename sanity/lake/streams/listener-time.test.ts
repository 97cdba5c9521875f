import { expect, test } from 'vitest'
import { sharedTime } from './listener-time.ts'

test('a thousand slow listeners take one second, then what is quick at most, until time has passed', () => {
  let now = 0
  const time = sharedTime(() => now)
  let taken = 0
  for (let listener = 0; listener < 1_000; listener += 1) {
    const limit = time.limit()
    time.took(limit)
    taken += limit
  }
  expect(taken).toBeLessThan(1_000 + 1_000 * 5 + 250)
  expect(time.limit()).toBe(5)
  now += 500
  expect(time.limit()).toBeGreaterThan(40)
})

test('what is quick costs nothing', () => {
  const time = sharedTime(() => 0)
  for (let listener = 0; listener < 10_000; listener += 1) {
    expect(time.limit()).toBe(250)
    time.took(4)
  }
})
