import { expect, test } from 'vitest'
import { SignInThrottle } from './throttle.ts'

const minute = 60_000

/** How many tries get through before one has to wait. */
function triesUntilStopped(take: (i: number) => number): number {
  let tries = 0
  while (tries < 1_000 && take(tries) === 0) tries += 1
  return tries
}

test('one address gets ten guesses at an account, and does not lock its owner out elsewhere', () => {
  const throttle = new SignInThrottle()
  expect(triesUntilStopped(() => throttle.take('a@example.org', 'attacker', 0))).toBe(10)
  expect(throttle.take('A@EXAMPLE.org', 'attacker', 0)).toBe(15 * 60)
  expect(throttle.take('a@example.org', 'owner', 0)).toBe(0)
})

test('guesses spread over accounts, or over addresses, are stopped too', () => {
  const accounts = new SignInThrottle()
  expect(triesUntilStopped((i) => accounts.take(`${i}@example.org`, 'attacker', 0))).toBe(50)
  const addresses = new SignInThrottle()
  expect(triesUntilStopped((i) => addresses.take('a@example.org', `address ${i}`, 0))).toBe(100)
})

test('a household of IPv6 addresses is one address', () => {
  const throttle = new SignInThrottle()
  const take = (i: number) => throttle.take('a@example.org', `2001:db8:1:2::${(i + 1).toString(16)}`, 0)
  expect(triesUntilStopped(take)).toBe(10)
})

test('the wait ends when the oldest guess is fifteen minutes old', () => {
  const throttle = new SignInThrottle()
  for (let i = 0; i < 10; i += 1) throttle.take('a', 'x', i * minute)
  expect(throttle.take('a', 'x', 10 * minute)).toBe(5 * 60)
  expect(throttle.take('a', 'x', 15 * minute)).toBe(0)
  expect(throttle.take('a', 'x', 15 * minute)).toBe(60)
})

test('signing in forgets the mistakes before it', () => {
  const throttle = new SignInThrottle()
  for (let i = 0; i < 9; i += 1) throttle.take('a', 'x', 0)
  throttle.take('a', 'x', 0)
  throttle.succeeded('a', 'x')
  expect(triesUntilStopped(() => throttle.take('a', 'x', 0))).toBe(10)
})

test('a flood of names does not fill the memory, and does not free the one under attack', () => {
  const throttle = new SignInThrottle()
  for (let i = 0; i < 10; i += 1) throttle.take('victim', 'x', 0)
  for (let i = 0; i < 5_000; i += 1) throttle.take(`name ${i}`, `address ${i}`, 0)
  expect(throttle.take('victim', 'x', 0)).toBeGreaterThan(0)
})
