import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { patientFetch } from './patient-fetch.ts'

const lakeUrl = 'http://localhost:3000/lake'
const query = `${lakeUrl}/v2025-02-19/data/query/production`

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

/** A lake that is away for the first `times` questions. */
function awayFor(times: number) {
  const asked: number[] = []
  const fetch = patientFetch(async () => {
    asked.push(Date.now())
    if (asked.length > times) return new Response('here')
    return new Response('away', { status: 503, headers: { 'retry-after': '2' } })
  }, lakeUrl)
  return { asked, fetch }
}

test.each([
  ['a query', query, {}],
  ['a query that is posted', query, { method: 'POST', body: '{"query":"*"}' }],
  ['a request object', new Request(`${lakeUrl}/v1/users/me`), undefined],
])('%s waits until the lake is back', async (_what, input, init) => {
  const { asked, fetch } = awayFor(2)
  const answer = fetch(input, init)
  await vi.advanceTimersByTimeAsync(4_000)
  expect(await (await answer).text()).toBe('here')
  const [first = 0] = asked
  expect(asked.map((at) => at - first)).toEqual([0, 2_000, 4_000])
})

test.each([
  ['a write', `${lakeUrl}/v2025-02-19/data/actions/production`, { method: 'POST', body: '{}' }],
  ['an upload', `${lakeUrl}/v2025-02-19/assets/images/production`, { method: 'POST', body: new Blob(['x']) }],
  ['a question to somebody else', 'http://localhost:3000/api/publications', {}],
])('%s is not asked again', async (_what, input, init) => {
  const { asked, fetch } = awayFor(2)
  expect((await fetch(input, init)).status).toBe(503)
  expect(asked).toHaveLength(1)
})

test('who gives up is not kept waiting', async () => {
  const { asked, fetch } = awayFor(9)
  const ending = new AbortController()
  const answer = fetch(query, { signal: ending.signal })
  const outcome = expect(answer).rejects.toThrow('enough')
  await vi.advanceTimersByTimeAsync(2_500)
  ending.abort(new Error('enough'))
  await outcome
  await vi.advanceTimersByTimeAsync(5_000)
  expect(asked).toHaveLength(2)
})

test('a read that nobody gives up fails after five minutes', async () => {
  const { asked, fetch } = awayFor(Number.POSITIVE_INFINITY)
  const answer = fetch(query)
  await vi.advanceTimersByTimeAsync(300_000)
  expect((await answer).status).toBe(503)
  const before = asked.length
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(before)
})
