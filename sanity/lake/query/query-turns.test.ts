import { expect, test } from 'vitest'
import { QueryTurns } from './query-turns.ts'

/** Time that passes only when a query takes some, or a pause is made. */
function stage() {
  let now = 0
  const pauses: number[] = []
  const turns = new QueryTurns({
    now: () => now,
    async pause(milliseconds) {
      pauses.push(milliseconds)
      now += milliseconds
      // What else waits comes first, as it would on a real clock.
      for (let n = 0; n < 10; n += 1) await Promise.resolve()
    },
  })
  const ask = (caller: string, takes: number, longestWait?: number) => {
    const work = () => {
      now += takes
      return now
    }
    return turns.take(caller, work, longestWait)
  }
  return { ask, pauses }
}

test('of fifty long queries at once those that had waited too long are told to come later', async () => {
  const { ask, pauses } = stage()
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => ask('a', 2_000)))
  const refused = answers.filter(({ status }) => status === 'rejected')
  // The first at once, when the others had not been heard yet; the last when they had waited for ten seconds.
  expect(answers.length - refused.length).toBe(4)
  expect(refused[0]).toMatchObject({ reason: { status: 429, headers: { 'retry-after': '5' } } })
  expect(pauses).toEqual([2_000, 2_000, 2_000, 2_000])
})

test('who may wait for longer is given a turn for as long', async () => {
  const { ask } = stage()
  const answers = await Promise.allSettled(Array.from({ length: 50 }, () => ask('a', 2_000, 60_000)))
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(17)
})

test('one caller does not wait for another, and short queries wait for no pause', async () => {
  const { ask, pauses } = stage()
  const done: string[] = []
  const note = (name: string, takes: number) => ask(name, takes).then(() => done.push(name))
  await Promise.all([note('busy', 3_000), note('busy', 3_000), note('other', 1), note('other', 1)])
  expect(done.slice(0, 2)).toEqual(['busy', 'other'])
  expect(pauses.toSorted((a, b) => a - b)).toEqual([0, 0, 3_000, 3_000])
})

test('a query that fails gives its turn on; more than five hundred do not wait', async () => {
  const { ask } = stage()
  const turns = new QueryTurns()
  const failed = turns.take('a', () => {
    throw new Error('no')
  })
  const after = turns.take('a', () => 'yes')
  await expect(failed).rejects.toThrow('no')
  expect(await after).toBe('yes')
  const answers = await Promise.allSettled(Array.from({ length: 503 }, () => ask('a', 1)))
  expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(2)
})
