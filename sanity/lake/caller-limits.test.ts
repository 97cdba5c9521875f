import { expect, test } from 'vitest'
import { Tokens } from './auth/tokens.ts'
import { temporaryLake } from './contract/temporary-lake.ts'
import { createHandler } from './server.ts'

const elsewhere = { incoming: { socket: { remoteAddress: '203.0.113.9' } } }
const here = { incoming: { socket: { remoteAddress: '127.0.0.1' } } }

function served() {
  const lake = temporaryLake()
  const handle = createHandler(lake)
  const tokens = new Tokens(lake.database)
  const token = (label: string) => tokens.create({ role: 'editor', label }).secret
  const send = async (path: string, token: string | null, init: RequestInit, binding: object) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) }
    return handle(new Request(`http://localhost:3333${path}`, { ...init, headers }), binding)
  }
  const mutate = (by: string, binding: object) =>
    send('/v1/data/mutate/production', by, { method: 'POST', body: '{"mutations":[]}' }, binding)
  return { token, mutate, ping: (by: string | null, binding: object) => send('/v1/ping', by, {}, binding) }
}

/** The first answers that differ from 200, out of many. */
async function statuses(count: number, ask: () => Promise<Response>): Promise<Response[]> {
  const answers: Response[] = []
  for (let n = 0; n < count; n += 1) answers.push(await ask())
  return answers.filter(({ status }) => status !== 200)
}

test('who writes too fast from elsewhere is told when to go on; others and this machine are not held up', async () => {
  const { token, mutate } = served()
  const [busy, other] = [token('busy'), token('other')]
  const [refused] = await statuses(700, () => mutate(busy, elsewhere))
  expect(refused?.status).toBe(429)
  expect(refused?.headers.get('retry-after')).toBe('1')
  expect(await refused?.json()).toMatchObject({ statusCode: 429, message: expect.stringContaining('25 a second') })
  expect((await mutate(other, elsewhere)).status).toBe(200)
  expect(await statuses(700, () => mutate(busy, here))).toEqual([])
})

test('guessing tokens is held up too', async () => {
  const { ping } = served()
  const answers = await statuses(3_500, () => ping('wrong', elsewhere))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]))
})
