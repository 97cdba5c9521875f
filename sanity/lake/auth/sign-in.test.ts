import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { Accounts } from './accounts.ts'
import { accountsApp, origin, type AccountsApp } from './testing/accounts-app.ts'

const grace = {
  name: 'Grace Hopper',
  email: 'grace@example.org',
  role: 'editor',
  password: 'nanoseconds of wire',
} as const
const form = `/v1/auth/login/local?origin=${encodeURIComponent(`${origin}/studio`)}&projectId=labwire&withSid=true`

async function withGrace(): Promise<AccountsApp> {
  const app = accountsApp()
  await new Accounts(app.lake.database).add(grace)
  return app
}

function codeIn(response: Response): string {
  return /#sid=([^&]{20,})$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" }

/** What a browser makes of an escaped attribute value. */
function decoded(escaped: string): string {
  return escaped.replaceAll(/&[^;]+;/g, (entity) => entities[entity] ?? entity)
}

test('signing in leads back to Studio with a code that is exchanged for a token once', async () => {
  const app = await withGrace()
  const response = await app.post(form, { email: 'Grace@example.org', password: grace.password })
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/studio#sid=/)
  expect(response.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/)

  const exchange = await app.request(`/v1/auth/fetch?sid=${codeIn(response)}`)
  const { token } = await exchange.json()
  const me = await app.request('/v1/users/me', { headers: { authorization: `Bearer ${token}` } })
  expect(await me.json()).toMatchObject({
    name: 'Grace Hopper',
    role: 'editor',
    provider: 'local',
    roles: [{ name: 'editor' }],
  })

  const again = await app.request(`/v1/auth/fetch?sid=${codeIn(response)}`)
  expect(again.status).toBe(401)
})

test('signing out ends the session for good, and says so in the way Studio understands', async () => {
  const app = await withGrace()
  const response = await app.post(form, { email: grace.email, password: grace.password })
  const { token } = await (await app.request(`/v1/auth/fetch?sid=${codeIn(response)}`)).json()
  const headers = { authorization: `Bearer ${token}` }
  expect((await app.request('/v1/auth/logout', { method: 'POST', headers })).status).toBe(200)
  const after = await app.request('/v1/users/me', { headers })
  expect(after.status).toBe(401)
  expect(await after.json()).toMatchObject({ errorCode: 'SIO-401-ANF' })
})

test('a wrong password and an unknown address look the same', async () => {
  const app = await withGrace()
  const wrong = await app.post(form, { email: grace.email, password: 'not the password' })
  const unknown = await app.post(form, { email: 'nobody@example.org', password: 'not the password' })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect((await unknown.text()).replaceAll('nobody@example.org', grace.email)).toBe(await wrong.text())
})

test('an account without a password lets nobody in', async () => {
  const app = accountsApp()
  await new Accounts(app.lake.database).add({ name: 'New', email: 'new@example.org', role: 'viewer' })
  expect((await app.post(form, { email: 'new@example.org', password: 'anything at all' })).status).toBe(401)
})

test('guessing is stopped after ten tries, also for the right password, with the time to wait', async () => {
  const app = await withGrace()
  // Empty passwords would be refused before they count, so each guess is a real one.
  const guesses = Array.from({ length: 10 }, (_, i) =>
    app.post(form, { email: grace.email, password: `guess number ${i}` }),
  )
  expect((await Promise.all(guesses)).map((response) => response.status)).toEqual(Array(10).fill(401))
  const stopped = await app.post(form, { email: grace.email.toUpperCase(), password: grace.password })
  expect(stopped.status).toBe(429)
  expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(600)
  expect(await stopped.text()).toContain('Too many tries')
})

test('a form sent from another site, or from nowhere, is refused', async () => {
  const app = await withGrace()
  const fields = { email: grace.email, password: grace.password }
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    {},
  ]) {
    const response = await app.post(form, fields, headers)
    expect(response.status).toBe(403)
    expect(response.headers.has('set-cookie')).toBe(false)
  }
})

test('nobody is sent to an address of another site, or elsewhere on this one', async () => {
  const app = await withGrace()
  const hostile = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.constantFrom(
      '//evil.example',
      'http://localhost:3000@evil.example/',
      'http://user@localhost:3000/studio',
      'http://localhost:3000.evil.example/',
      'javascript:alert(1)//http://localhost:3000',
      'http://localhost:3001/studio',
      'HTTP://LOCALHOST:3000/studio',
      'http:/\\evil.example',
      'data:text/html,hi',
      'blob:http://localhost:3000/studio',
      'http://localhost:3000/',
      'http://localhost:3000/news/story',
      'http://localhost:3000/studio/../news',
      'http://localhost:3000/studio/structure/news;all',
      'http://localhost:3000/studious',
      'http://localhost:3000/lake/v1/users/me',
    ),
  )
  await fc.assert(
    fc.asyncProperty(hostile, async (address) => {
      const path = `/v1/auth/login/local?origin=${encodeURIComponent(address)}`
      // A page we know is already signed in, so that the answer is a redirect where the address is allowed.
      const page = await app.request(path)
      const studio = ['/studio', '/studio/structure/news;all'].map((place) => origin + place)
      const { href = '', username = '' } = URL.parse(address) ?? {}
      expect(page.status).toBe(address === '' || (studio.includes(href) && !username) ? 200 : 400)
    }),
    { numRuns: 200 },
  )
})

test('whatever is typed into the form comes back as text, never as markup', async () => {
  const app = await withGrace()
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"><script>alert(1)</script>', "' onfocus=alert(1) autofocus x='"),
  )
  const plain = await (await app.post(form, { email: 'x', password: '' })).text()
  const tags = plain.match(/<\w+/g)
  await fc.assert(
    fc.asyncProperty(typed, async (email) => {
      // No password: the form is shown again at once, with what was typed.
      const response = await app.post(form, { email, password: '' })
      expect(response.status).toBe(400)
      const page = await response.text()
      const shown = /id="email"[^>]*?value="([^"]*)"/.exec(page)?.[1] ?? 'not found'
      expect(shown).not.toMatch(/[<>']/)
      expect(decoded(shown)).toBe(email.trim())
      expect(page.match(/<\w+/g)).toEqual(tags)
    }),
    { numRuns: 200 },
  )
})

test('hostile bodies get a 4xx with a reason', async () => {
  const app = await withGrace()
  const send = (body: BodyInit, type: string) =>
    app.request(form, { method: 'POST', headers: { origin, 'content-type': type }, body })
  expect((await send('{"email":"x"}', 'application/json')).status).toBe(415)
  expect((await send('email=a&email=b', 'application/x-www-form-urlencoded')).status).toBe(400)
  expect((await send(`email=${'a'.repeat(20_000)}`, 'application/x-www-form-urlencoded')).status).toBe(413)
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const response = await send(new Uint8Array(bytes), 'application/x-www-form-urlencoded')
      expect(response.status).toBeGreaterThanOrEqual(400)
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 100 },
  )
})

test('a browser that is signed in goes on with one click', async () => {
  const app = await withGrace()
  const first = await app.post(form, { email: grace.email, password: grace.password })
  const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const page = await app.request(form, { headers: { cookie } })
  expect(await page.text()).toContain('Continue as Grace Hopper')
  const onwards = await app.post(form, { continue: '1' }, { origin, cookie })
  expect(codeIn(onwards)).not.toBe('')
  const foreign = await app.post(form, { continue: '1' }, { origin: 'https://evil.example', cookie })
  expect(foreign.status).toBe(403)
})

test('the page loads nothing, runs nothing and cannot be framed', async () => {
  const app = accountsApp()
  const response = await app.request(form)
  expect(response.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' http:\/\/localhost:3000; base-uri 'none'; frame-ancestors 'none'$/,
  )
  expect(response.headers.get('cache-control')).toBe('no-store')
  const page = await response.text()
  const style = /<style>([^]*?)<\/style>/.exec(page)?.[1] ?? ''
  const hash = createHash('sha256').update(style).digest('base64')
  expect(response.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`)
  expect(page).toContain('autocomplete="current-password"')
  expect(page).not.toMatch(/src=|@import|url\(/)
})
