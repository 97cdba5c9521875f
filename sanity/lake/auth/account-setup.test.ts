import { expect, test } from 'vitest'
import { AccountLinks } from './account-links.ts'
import { Accounts } from './accounts.ts'
import { accountsApp, origin } from './testing/accounts-app.ts'

const ada = { name: 'Ada Lovelace', email: 'ada@example.org', password: 'bernoulli numbers by engine' }

test('the set-up link makes one administrator, signs in, and is used up', async () => {
  const app = accountsApp()
  const link = new AccountLinks(app.lake.database).createSetup()
  const page = await (await app.request(link)).text()
  expect(page).toContain('autocomplete="new-password"')

  const done = await app.post(link, ada)
  expect(done.status).toBe(302)
  expect(done.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/studio#sid=.{20,}$/)
  expect(new Accounts(app.lake.database).list()).toMatchObject([
    { name: ada.name, email: ada.email, role: 'administrator' },
  ])

  expect((await app.request(link)).status).toBe(410)
  expect((await app.post(link, { ...ada, email: 'second@example.org' })).status).toBe(410)
})

test('two people with the same link make one account', async () => {
  const app = accountsApp()
  const link = new AccountLinks(app.lake.database).createSetup()
  const answers = await Promise.all([app.post(link, ada), app.post(link, { ...ada, email: 'eve@example.org' })])
  expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([302, 410])
  expect(new Accounts(app.lake.database).list()).toHaveLength(1)
})

test('a fault in the form names the field and leaves the link good', async () => {
  const app = accountsApp()
  const link = new AccountLinks(app.lake.database).createSetup()
  const faults = [
    [{ ...ada, password: 'short' }, /id="password"[^>]*aria-invalid/, 'at least 10 characters'],
    [{ ...ada, password: 'password123' }, /id="password"[^>]*aria-invalid/, 'too easy to guess'],
    [{ ...ada, email: 'nowhere' }, /id="email"[^>]*aria-invalid/, 'not an e-mail address'],
    [{ ...ada, name: '  ' }, /id="name"[^>]*aria-invalid/, 'A name is needed'],
  ] as const
  for (const [fields, marked, message] of faults) {
    const response = await app.post(link, fields)
    const page = (await response.text()).replaceAll(/\s+/g, ' ')
    expect(response.status).toBe(400)
    expect(page).toContain(message)
    expect(page).toMatch(marked)
    expect(page).not.toContain('value="short"')
  }
  expect((await app.post(link, ada)).status).toBe(302)
})

test('a link expires, and a newer set-up link ends the older one', () => {
  const app = accountsApp()
  const links = new AccountLinks(app.lake.database)
  const first = links.createSetup(0).split('code=')[1] ?? ''
  expect(links.peek(first, 1)).toEqual({ kind: 'setup' })
  expect(links.peek(first, 24 * 3_600_000)).toBeNull()
  links.createSetup(0)
  expect(links.peek(first, 1)).toBeNull()
})

test('a set-up link is worthless once somebody has an account, however it was made', async () => {
  const app = accountsApp()
  const link = new AccountLinks(app.lake.database).createSetup()
  await new Accounts(app.lake.database).add({ name: 'First', email: 'first@example.org', role: 'administrator' })
  expect((await app.request(link)).status).toBe(410)
  expect((await app.post(link, ada)).status).toBe(410)
  expect(new Accounts(app.lake.database).list()).toMatchObject([{ name: 'First' }])
})

test('a password link changes the password of its owner and signs every other browser out', async () => {
  const app = accountsApp()
  const accounts = new Accounts(app.lake.database)
  await accounts.add({ ...ada, role: 'editor' })
  const signIn = '/v1/auth/login/local'
  const before = await app.post(signIn, ada)
  const cookie = (before.headers.get('set-cookie') ?? '').split(';')[0] ?? ''

  const link = new AccountLinks(app.lake.database).createPassword('ADA@example.org')
  expect((await app.post(link, { password: 'difference engine no. 2' })).status).toBe(302)
  expect((await app.post(signIn, ada)).status).toBe(401)
  expect((await app.post(signIn, { ...ada, password: 'difference engine no. 2' })).status).toBe(302)
  const old = await app.request('/v1/users/me', { headers: { cookie } })
  expect(await old.json()).toEqual({})
})

test('nothing that lets somebody in is stored in the clear', async () => {
  const app = accountsApp()
  const link = new AccountLinks(app.lake.database).createSetup()
  const done = await app.post(link, ada)
  const cookie = /labwire_session=([^;]+)/.exec(done.headers.get('set-cookie') ?? '')?.[1] ?? 'none'
  const code = (done.headers.get('location') ?? '').split('#sid=')[1] ?? 'none'
  const tables = ['users', 'sessions', 'sign_in_codes', 'account_links', 'api_tokens']
  const stored = JSON.stringify(tables.map((table) => app.lake.database.prepare(`SELECT * FROM ${table}`).all()))
  for (const secret of [ada.password, cookie, code, link.split('code=')[1] ?? 'none'])
    expect(stored).not.toContain(secret)
})

test('a form from another site does not use the link up', async () => {
  const app = accountsApp()
  const link = new AccountLinks(app.lake.database).createSetup()
  expect((await app.post(link, ada, { origin: 'https://evil.example' })).status).toBe(403)
  expect((await app.post(link, ada, { origin })).status).toBe(302)
})
