import { expect, test } from 'vitest'
import { Accounts } from '../auth/accounts.ts'
import { Sessions } from '../auth/sessions.ts'
import { accountsApp, origin, type AccountsApp } from '../auth/testing/accounts-app.ts'

async function asEditor() {
  const app = accountsApp()
  const account = await new Accounts(app.lake.database).add({ name: 'Mary', email: 'm@example.org', role: 'editor' })
  const authorization = `Bearer ${new Sessions(app.lake.database).open(account.id)}`
  const get = async (path: string) => (await app.request(path, { headers: { authorization } })).json()
  return { app, account, get }
}

test('the project lists its members and dataset', async () => {
  const { account, get } = await asEditor()
  expect(await get('/v1/projects/labwire')).toMatchObject({
    id: 'labwire',
    displayName: 'Labwire',
    organizationId: null,
    members: [{ id: account.id, role: 'editor', isCurrentUser: true, isRobot: false }],
  })
  expect(await get('/v1/projects/labwire/datasets')).toMatchObject([{ name: 'production', aclMode: 'public' }])
  expect(await get('/v1/projects/labwire/datasets?datasetProfile=comments&addonFor=production')).toEqual([])
  expect(await get('/v1/projects/labwire/datasets/production/acl')).toEqual([
    { filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'delete'] },
  ])
})

test('another project or dataset does not exist, and Studio is told in its own code', async () => {
  const { get } = await asEditor()
  expect(await get('/v1/projects/other')).toMatchObject({ statusCode: 404, errorCode: 'SIO-404-PNF' })
  expect(await get('/v1/projects/other/datasets')).toMatchObject({ errorCode: 'SIO-404-PNF' })
  expect(await get('/v1/projects/labwire/datasets/none/acl')).toMatchObject({ statusCode: 404 })
})

test('the CORS probe tells the truth about the origin that asks', async () => {
  const { app } = await asEditor()
  const probe = async (from?: string) =>
    (await app.request('/v1/check/cors', from ? { headers: { origin: from } } : {})).json()
  expect(await probe(origin)).toEqual({ result: { allowed: true, withCredentials: true } })
  expect(await probe('https://evil.example')).toEqual({ result: { allowed: false, withCredentials: false } })
  expect(await probe()).toEqual({ result: { allowed: true, withCredentials: true } })
})

test('services of the hosted product answer that there is none', async () => {
  const { get } = await asEditor()
  expect(await get('/v1/features')).toEqual(['contentReleases', 'singleDocRelease'])
  expect(await get('/v1/journey/trial?studioVersion=6.16.0')).toBeNull()
  expect(await get('/v1/intake/telemetry-status')).toEqual({ status: 'denied' })
  expect(await get('/v1/help?m=sanity%406.16.0&locale=en-US')).toMatchObject({ latestVersion: '6.16.0' })
})

const aclOf = async (app: AccountsApp): Promise<unknown> =>
  (await app.request('/v1/projects/labwire/datasets/production/acl')).json()

test('anybody may read published documents, unless the dataset is for members only', async () => {
  expect(await aclOf(accountsApp())).toEqual([{ filter: '_id in path("*")', permissions: ['read'] }])
  expect(await aclOf(accountsApp({ aclMode: 'private' }))).toEqual([])
})
