import { expect, test } from 'vitest'
import { Accounts } from '../auth/accounts.ts'
import { Sessions } from '../auth/sessions.ts'
import { accountsApp, origin } from '../auth/testing/accounts-app.ts'

async function asAdministrator() {
  const app = accountsApp()
  const accounts = new Accounts(app.lake.database)
  const password = 'bernoulli numbers by engine'
  const ada = await accounts.add({ name: 'Ada', email: 'ada@example.org', role: 'administrator', password })
  const authorization = `Bearer ${new Sessions(app.lake.database).open(ada.id)}`
  const send = (method: string, path: string, body?: object) =>
    app.request(`/v1${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const invite = async (fields: object) => (await send('POST', '/invitations/project/labwire', fields)).json()
  const people = async () => (await send('GET', '/projects/labwire/people')).json()
  return { app, accounts, ada, send, invite, people }
}

const grace = { name: 'Grace Hopper', email: 'grace@example.org', role: 'contributor' }
const told = async (answer: Response) => [answer.status, (await answer.json()).message]
const inside = (link: string) => link.replace(`${origin}/lake`, '')

test('somebody is invited by a link, chooses a password with it, and is here', async () => {
  const { app, ada, invite, people } = await asAdministrator()
  const { link, linkExpiresAt } = await invite(grace)
  expect(link).toMatch(/^http:\/\/localhost:3000\/lake\/v1\/auth\/setup\?code=[\w-]{43}$/)
  expect(await people()).toMatchObject([
    { id: ada.id, role: 'administrator', state: 'active', lastSeenAt: expect.any(String), linkExpiresAt: null },
    { ...grace, state: 'invited', lastSeenAt: null, linkExpiresAt },
  ])
  const page = await (await app.request(inside(link))).text()
  expect(page).toContain('Welcome, Grace Hopper')
  expect(page).toContain('Contributor: Writes drafts')
  const done = await app.post(inside(link), { password: 'nanoseconds of wire' })
  expect(done.status).toBe(302)
  expect((await people())[1]).toMatchObject({ state: 'active', lastSeenAt: expect.any(String), linkExpiresAt: null })
  expect((await app.request(inside(link))).status).toBe(410)
})

test('an invitation holds for a week, and a new link ends the one before it', async () => {
  const { app, send, invite } = await asAdministrator()
  const { id, link, linkExpiresAt } = await invite(grace)
  expect(Date.parse(linkExpiresAt) - Date.now()).toBeGreaterThan(6.9 * 24 * 3_600_000)
  const again = await (await send('POST', `/projects/labwire/users/${id}/link`)).json()
  expect((await app.request(inside(link))).status).toBe(410)
  expect((await app.request(inside(again.link))).status).toBe(200)
  await app.post(inside(again.link), { password: 'nanoseconds of wire' })
  const reset = await (await send('POST', `/projects/labwire/users/${id}/link`)).json()
  expect(Date.parse(reset.linkExpiresAt) - Date.now()).toBeLessThan(48 * 3_600_000 + 1_000)
})

test('who was invited and is taken off again finds the link closed', async () => {
  const { app, send, invite } = await asAdministrator()
  const { id, link } = await invite(grace)
  const lastRemoval = async () => (await send('GET', '/projects/labwire/last-removal')).json()
  expect(await lastRemoval()).toEqual({ at: null })
  expect((await send('DELETE', `/projects/labwire/users/${id}`)).status).toBe(200)
  expect(await lastRemoval()).toEqual({ at: expect.stringMatching(/^\d{4}-.*Z$/) })
  expect((await app.request(inside(link))).status).toBe(410)
  expect((await app.post(inside(link), { password: 'nanoseconds of wire' })).status).toBe(410)
})

test('what cannot be done says why', async () => {
  const { ada, send, invite } = await asAdministrator()
  expect(await told(await send('DELETE', `/projects/labwire/users/${ada.id}`))).toEqual([
    409,
    'Ada is the only administrator; make somebody else one first.',
  ])
  expect(await told(await send('PUT', `/projects/labwire/users/${ada.id}/roles`, { roleName: 'viewer' }))).toEqual([
    409,
    'Ada is the only administrator; make somebody else one first.',
  ])
  expect(await invite({ ...grace, email: 'ADA@example.org' })).toMatchObject({ statusCode: 409, field: 'email' })
  expect(await invite({ ...grace, email: 'nowhere' })).toMatchObject({ statusCode: 400, field: 'email' })
  expect(await invite({ ...grace, role: 'owner' })).toMatchObject({ statusCode: 400 })
  expect((await send('POST', '/projects/labwire/users/nobody/link')).status).toBe(404)
})
