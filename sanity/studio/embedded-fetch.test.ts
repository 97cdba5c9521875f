import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { embeddedFetch } from './embedded-fetch.ts'

const origin = 'http://localhost:3000'
const query = '/lake/v2025-02-19/data/query/production?query=*'

beforeEach(() => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
})

/** Studio's fetch beside a lake that is away for the first question. */
function setUp() {
  const asked: string[] = []
  const fetch = embeddedFetch(
    async (input, init) => {
      asked.push(new Request(input, init).url)
      return asked.length > 1 ? new Response('here') : new Response('away', { status: 503 })
    },
    origin,
    'labwire',
  )
  return { asked, fetch }
}

test.each([
  ['the client', `${origin}${query}`],
  ['the SDK, at the host name of the project,', `http://labwire.localhost:3000${query}`],
  ['the SDK, with a request,', new Request(`http://labwire.localhost:3000${query}`)],
])('a read of %s waits until the lake is back', async (_whose, input) => {
  const { asked, fetch } = setUp()
  const answer = fetch(input)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(await (await answer).text()).toBe('here')
  expect(asked).toEqual([`${origin}${query}`, `${origin}${query}`])
})

test("Sanity's hosts are neither asked nor waited for", async () => {
  const { asked, fetch } = setUp()
  expect((await fetch('https://labwire.api.sanity.io/v1/users/me')).status).toBe(503)
  expect(asked).toEqual([])
})
