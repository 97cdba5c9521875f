import { expect, test } from 'vitest'
import { Accounts } from '../auth/accounts.ts'
import { Sessions } from '../auth/sessions.ts'
import { accountsApp, origin } from '../auth/testing/accounts-app.ts'

const password = 'nanoseconds of wire'
const firefox = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0'
const form = `/v1/auth/login/local?origin=${encodeURIComponent(`${origin}/studio`)}`

async function withTwo() {
  const app = accountsApp()
  const accounts = new Accounts(app.lake.database)
  const grace = await accounts.add({ name: 'Grace', email: 'grace@example.org', role: 'editor', password })
  const ada = await accounts.add({ name: 'Ada', email: 'ada@example.org', role: 'administrator' })
  const sessions = new Sessions(app.lake.database)
  const ask = async (token: string, path = '/v1/sessions', method = 'GET') =>
    app.request(path, { method, headers: { authorization: `Bearer ${token}` } })
  const listed = async (token: string, path?: string) => (await ask(token, path)).json()
  /** Signs in as Studio does; @returns the cookie and the token of one browser */
  const signIn = async (headers: Record<string, string> = {}) => {
    const done = await app.post(
      form,
      { email: grace.email ?? '', password },
      { origin, 'user-agent': firefox, ...headers },
    )
    const cookie = (done.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const code = (done.headers.get('location') ?? '').split('#sid=')[1] ?? ''
    const { token } = await (await app.request(`/v1/auth/fetch?sid=${code}`)).json()
    return { cookie, token: String(token) }
  }
  return { app, grace, ada, sessions, ask, listed, signIn }
}

test('one sign-in is one session, though the browser holds a cookie and Studio a token', async () => {
  const { listed, signIn, grace } = await withTwo()
  const { token } = await signIn()
  expect(await listed(token)).toEqual([
    {
      id: expect.stringMatching(/^s\w{12}$/),
      userId: grace.id,
      userName: 'Grace',
      device: 'Firefox on Windows',
      createdAt: expect.any(String),
      lastUsedAt: expect.any(String),
      expiresAt: expect.any(String),
      isCurrent: true,
    },
  ])
})

test('signing out of Studio signs the browser out as well', async () => {
  const { app, ask, signIn } = await withTwo()
  const { token, cookie } = await signIn()
  await ask(token, '/v1/auth/logout', 'POST')
  expect(await (await app.request('/v1/users/me', { headers: { cookie } })).json()).toEqual({})
  expect(await (await app.request(form, { headers: { cookie } })).text()).not.toContain('Continue as')
})

test('signing in again ends what the browser was signed in as before, and a planted cookie stays worthless', async () => {
  const { app, ask, listed, signIn, ada, sessions } = await withTwo()
  const before = await signIn()
  const after = await signIn({ cookie: before.cookie })
  expect(after.cookie).not.toBe(before.cookie)
  expect((await ask(before.token)).status).toBe(401)
  expect(await listed(after.token)).toHaveLength(1)
  // Session fixation: somebody leaves a cookie of their own in a browser, and waits for its owner to sign in.
  const planted = `labwire_session=${sessions.open(ada.id)}`
  const owner = await signIn({ cookie: planted })
  expect(owner.cookie).not.toBe(planted)
  expect(await (await app.request('/v1/users/me', { headers: { cookie: planted } })).json()).toEqual({})
  expect(await (await app.request('/v1/users/me', { headers: { cookie: owner.cookie } })).json()).toMatchObject({
    name: 'Grace',
  })
})

test('going on with one click stays the same session', async () => {
  const { app, listed, signIn } = await withTwo()
  const { cookie, token } = await signIn()
  const onwards = await app.post(form, { continue: '1' }, { origin, cookie })
  expect(onwards.headers.has('set-cookie')).toBe(false)
  const code = (onwards.headers.get('location') ?? '').split('#sid=')[1] ?? ''
  expect((await app.request(`/v1/auth/fetch?sid=${code}`)).status).toBe(200)
  expect(await listed(token)).toHaveLength(1)
})

test('everybody ends their own sessions, administrators those of all', async () => {
  const { ask, listed, sessions, grace, ada } = await withTwo()
  const [here, there, admins] = [sessions.open(grace.id), sessions.open(grace.id), sessions.open(ada.id)]
  const own: { id: string; isCurrent: boolean }[] = await listed(here)
  expect(own).toHaveLength(2)
  const [adminsOwn]: { id: string }[] = await listed(admins)
  expect((await ask(here, '/v1/sessions?everybody=true')).status).toBe(403)
  expect((await ask(here, `/v1/sessions/${adminsOwn?.id}`, 'DELETE')).status).toBe(404)
  expect((await ask(here, `/v1/sessions?user=${ada.id}`, 'DELETE')).status).toBe(403)
  expect(await listed(admins, '/v1/sessions?everybody=true')).toHaveLength(3)

  expect(await (await ask(here, '/v1/sessions', 'DELETE')).json()).toEqual({ ended: 1 })
  expect((await ask(there)).status).toBe(401)
  expect(await listed(here)).toMatchObject([{ isCurrent: true }])

  const current = own.find(({ isCurrent }) => isCurrent)
  expect((await ask(admins, `/v1/sessions/${current?.id}`, 'DELETE')).status).toBe(200)
  expect((await ask(here)).status).toBe(401)
  expect((await ask(admins, '/v1/sessions/nothing', 'DELETE')).status).toBe(404)
})
