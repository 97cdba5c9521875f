import { expect, test } from 'vitest'
import type { Identity, Role } from '../lake.ts'
import { Accounts } from './accounts.ts'
import { identify } from './identify.ts'
import { grantsOf, permits } from './grants.ts'
import { Sessions } from './sessions.ts'
import { accountsApp } from './testing/accounts-app.ts'
import { Tokens } from './tokens.ts'

const as = (role: Role | null): Identity => ({
  id: role && 'u1',
  name: '',
  email: null,
  role,
  via: role ? 'session' : 'anonymous',
})

const bearer = (token: string) => new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } })

test('a removed account keeps its name for the history and loses everything else', async () => {
  const { lake } = accountsApp()
  const accounts = new Accounts(lake.database)
  const account = await accounts.add({ name: 'Temporary', email: 't@example.org', role: 'editor' })
  const token = new Sessions(lake.database).open(account.id)
  accounts.remove(account.id)
  expect(accounts.list()).toEqual([])
  expect(accounts.find(account.id)).toMatchObject({ name: 'Temporary', email: null })
  expect(() => identify(lake, bearer(token))).toThrow('Session not found')
  await expect(accounts.add({ name: 'Next', email: 't@example.org', role: 'editor' })).resolves.toMatchObject({
    name: 'Next',
  })
})

test('the last administrator can neither be removed nor demoted', async () => {
  const { lake } = accountsApp()
  const accounts = new Accounts(lake.database)
  const password = 'a long enough password'
  const boss = await accounts.add({ name: 'Boss', email: 'b@example.org', role: 'administrator', password })
  expect(() => accounts.remove(boss.id)).toThrow('only administrator')
  expect(() => accounts.setRole(boss.id, 'viewer')).toThrow('only administrator')
  const deputy = await accounts.add({ name: 'Deputy', email: 'd@example.org', role: 'administrator' })
  expect(() => accounts.setRole(boss.id, 'viewer')).toThrow('invited and have no password yet')
  expect(() => accounts.remove(boss.id)).toThrow('invited and have no password yet')
  accounts.setPasswordHash(deputy.id, 'any hash')
  accounts.setRole(boss.id, 'viewer')
  expect(accounts.get(boss.id).role).toBe('viewer')
  expect(() => accounts.remove(deputy.id)).toThrow('only administrator')
})

test('an address has one account, whatever its case', async () => {
  const accounts = new Accounts(accountsApp().lake.database)
  await accounts.add({ name: 'One', email: 'Same@example.org', role: 'viewer' })
  await expect(accounts.add({ name: 'Two', email: 'same@EXAMPLE.org', role: 'viewer' })).rejects.toThrow(
    'already has an account',
  )
})

test('an API token acts with its role until it is revoked, and stays known as an author', () => {
  const { lake } = accountsApp()
  const tokens = new Tokens(lake.database)
  const { id, secret } = tokens.create({ role: 'viewer', label: 'Previews' })
  expect(identify(lake, bearer(secret))).toEqual({ id, name: 'Previews', email: null, role: 'viewer', via: 'token' })
  expect(tokens.revoke(id)).toBe(true)
  expect(tokens.revoke(id)).toBe(false)
  expect(() => identify(lake, bearer(secret))).toThrow('Session not found')
  expect(tokens.list()).toEqual([])
  expect(tokens.find(id)?.label).toBe('Previews')
})

test('an expired session is told apart from an unknown one', async () => {
  const { lake } = accountsApp()
  const { id } = await new Accounts(lake.database).add({ name: 'A', email: 'a@example.org', role: 'editor' })
  const token = new Sessions(lake.database).open(id, 1_000)
  expect(identify(lake, bearer(token), 2_000)).toMatchObject({ id, via: 'session' })
  expect(() => identify(lake, bearer(token), 1_000 + 31 * 24 * 3_600_000)).toThrow('expired')
  for (const header of ['Basic abc', 'Bearer', 'Bearer unknown', 'Bearer a b']) {
    expect(() => identify(lake, new Request('http://localhost/', { headers: { authorization: header } }))).toThrow()
  }
})

test('a cookie counts for our own pages only; a stale one is nobody', async () => {
  const { lake } = accountsApp()
  const { id } = await new Accounts(lake.database).add({ name: 'A', email: 'a@example.org', role: 'editor' })
  const cookie = `labwire_session=${new Sessions(lake.database).open(id)}`
  const send = (method: string, headers: Record<string, string>) =>
    identify(lake, new Request('http://localhost/', { method, headers: { cookie, ...headers } })).id
  expect(send('GET', {})).toBe(id)
  expect(send('POST', { origin: 'http://localhost:3000' })).toBe(id)
  expect(send('POST', { 'sec-fetch-site': 'same-origin' })).toBe(id)
  expect(send('POST', {})).toBeNull()
  expect(send('POST', { origin: 'https://evil.example' })).toBeNull()
  expect(send('GET', { origin: 'https://evil.example' })).toBeNull()
  expect(send('GET', { cookie: 'labwire_session=gone' })).toBeNull()
})

test('the grants that Studio reads and the rights that are enforced are the same', () => {
  const draft = { _id: 'drafts.a' }
  const published = { _id: 'a' }
  expect(grantsOf(as(null))).toEqual([{ filter: '_id in path("*")', permissions: ['read'] }])
  expect(permits(as(null), 'read', published)).toBe(true)
  expect(permits(as(null), 'read', draft)).toBe(false)
  expect(permits(as(null), 'create', null)).toBe(false)
  expect(permits(as('viewer'), 'read', draft)).toBe(true)
  expect(permits(as('viewer'), 'update', published)).toBe(false)
  const secret = { _id: 'drafts.s', _type: 'sanity.previewUrlSecret' }
  expect(grantsOf(as('viewer'))[1]?.filter).toBe(
    '_type == "sanity.previewUrlSecret" && string::startsWith(_id, "drafts.")',
  )
  for (const action of ['create', 'update', 'delete'] as const) {
    expect(permits(as('viewer'), action, secret)).toBe(true)
    expect(permits(as('viewer'), action, { ...secret, _id: 's' })).toBe(false)
    expect(permits(as('viewer'), action, { ...secret, _type: 'news' })).toBe(false)
    expect(permits(as('viewer'), action, draft)).toBe(false)
    expect(permits(as(null), action, secret)).toBe(false)
  }
  expect(permits(as('editor'), 'delete', draft)).toBe(true)
  expect(permits(as('editor'), 'manage', null)).toBe(false)
  expect(permits(as('administrator'), 'manage', null)).toBe(true)
})
