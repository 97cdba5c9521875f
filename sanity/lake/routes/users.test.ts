import { expect, test } from 'vitest'
import { Accounts } from '../auth/accounts.ts'
import { Sessions } from '../auth/sessions.ts'
import { accountsApp } from '../auth/testing/accounts-app.ts'
import { Tokens } from '../auth/tokens.ts'

async function signedIn() {
  const app = accountsApp()
  const account = await new Accounts(app.lake.database).add({
    name: 'Mary Ann Smith',
    email: 'm@example.org',
    role: 'editor',
  })
  const authorization = `Bearer ${new Sessions(app.lake.database).open(account.id)}`
  const get = async (path: string) => (await app.request(path, { headers: { authorization } })).json()
  const put = (body: unknown) =>
    app.request('/v1/users/me/keyvalue', {
      method: 'PUT',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { app, account, get, put }
}

test('Studio settings are kept for each user', async () => {
  const { app, get, put } = await signedIn()
  const value = [
    { key: 'studio.a', value: { open: true } },
    { key: 'studio.b', value: null },
  ]
  expect(await (await put(value)).json()).toEqual(value)
  await put([{ key: 'studio.a', value: [1] }])
  expect(await get('/v1/users/me/keyvalue/studio.a,studio.none,studio.b')).toEqual([
    { key: 'studio.a', value: [1] },
    { key: 'studio.b', value: null },
  ])
  const { secret } = new Tokens(app.lake.database).create({ role: 'viewer', label: 'Other' })
  const other = await app.request('/v1/users/me/keyvalue', { headers: { authorization: `Bearer ${secret}` } })
  expect(await other.json()).toEqual([])
})

test('settings that are malformed, too large or too many are refused', async () => {
  const { put } = await signedIn()
  for (const body of [
    {},
    [],
    [{ key: 1, value: 1 }],
    [{ key: 'a'.repeat(300), value: 1 }],
    [{ key: 'a', value: 'x'.repeat(70_000) }],
  ]) {
    expect((await put(body)).status).toBe(400)
  }
})

test('profiles come one or many, of people, tokens and those who left', async () => {
  const { app, account, get } = await signedIn()
  const accounts = new Accounts(app.lake.database)
  const gone = await accounts.add({ name: 'Gone', email: 'g@example.org', role: 'viewer' })
  accounts.remove(gone.id)
  const token = new Tokens(app.lake.database).create({ role: 'editor', label: 'Importer' })
  expect(await get(`/v1/users/${account.id}`)).toMatchObject({
    displayName: 'Mary Ann Smith',
    familyName: 'Ann Smith',
    isCurrentUser: true,
  })
  expect(await get(`/v1/users/${gone.id},${token.id},unknown`)).toMatchObject([
    { displayName: 'Gone', email: null },
    { displayName: 'Importer', isRobot: true },
  ])
  expect(await get('/v1/users/lake')).toMatchObject({ displayName: 'Labwire', imageUrl: null, isRobot: true })
  expect(await get('/v1/users/unknown')).toMatchObject({ statusCode: 404 })
})

test('an anonymous caller learns nothing about users', async () => {
  const { app, account } = await signedIn()
  expect(await (await app.request('/v1/users/me')).json()).toEqual({})
  for (const path of [
    `/v1/users/${account.id}`,
    '/v1/users/me/keyvalue/a',
    '/v1/projects/labwire',
    '/v1/auth/id',
    '/v1/projects/labwire/users',
  ]) {
    expect((await app.request(path)).status, path).toBe(401)
  }
})
