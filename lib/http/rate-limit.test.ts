import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { RateLimit } from './rate-limit.ts'

const rate = { perSecond: 10, burst: 5, what: 'requests' }

test('a burst is taken, then a steady rate, and the answer says how long to wait', () => {
  const limit = new RateLimit(rate)
  for (let n = 0; n < 5; n += 1) expect(limit.take('a', 0)).toBeNull()
  expect(limit.take('a', 0)).toMatchObject({
    retryAfter: 1,
    message: 'Too many requests: at most 10 a second are taken. Try again in 1 second.',
  })
  expect(limit.take('b', 0)).toBeNull()
  expect(limit.take('a', 100)).toBeNull()
  expect(limit.take('a', 100)).not.toBeNull()
})

test('whenever tries come, never more get through than the rate allows', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(300), { maxLength: 200 }), (pauses) => {
      const limit = new RateLimit(rate)
      let now = 0
      let through = 0
      for (const pause of pauses) {
        now += pause
        if (limit.take('a', now) === null) through += 1
      }
      expect(through).toBeLessThanOrEqual(5 + (now / 1000) * 10 + 1e-6)
      // Who keeps to the rate is never held up.
      expect(limit.take('patient', now)).toBeNull()
    }),
  )
})

test('a clock that is put back does not open the gate', () => {
  const limit = new RateLimit(rate)
  for (let n = 0; n < 5; n += 1) limit.take('a', 10_000)
  expect(limit.take('a', 5_000)).not.toBeNull()
})
