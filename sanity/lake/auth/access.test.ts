import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { openTemporaryLake, system, temporaryLake } from '../contract/temporary-lake.ts'
import type { Lake, Role } from '../lake.ts'
import { createHandler, type Handler } from '../server.ts'
import { Accounts } from './accounts.ts'
import { Tokens } from './tokens.ts'

const callers = ['anonymous', 'viewer', 'contributor', 'editor', 'administrator'] as const
type Caller = (typeof callers)[number]

const settings = '_type == "siteSettings"'
const story = { _type: 'news', title: 'x' }
const mutate = (...mutations: object[]) => ({ mutations })
const act = (actionType: string, more: object) => ({
  actions: [{ actionType: `sanity.action.${actionType}`, ...more }],
})

/** Method, path, body, and the status that each caller gets, in the order of `callers`. */
const table: readonly [string, string, object | null, ...number[]][] = [
  // Reading: what is published is everybody's in a public dataset.
  ['GET', '/data/query/production?query=*[0]', null, 200, 200, 200, 200, 200],
  ['POST', '/data/query/production', { query: '*[0]' }, 200, 200, 200, 200, 200],
  ['GET', '/data/doc/production/public', null, 200, 200, 200, 200, 200],
  ['GET', '/data/references/production/documents/public/to', null, 200, 200, 200, 200, 200],
  ['GET', '/data/export/production', null, 200, 200, 200, 200, 200],
  ['GET', '/data/listen/production?query=*', null, 200, 200, 200, 200, 200],
  ['GET', '/data/live/events/production', null, 200, 200, 200, 200, 200],
  ['GET', '/data/live/events/production?includeDrafts=true', null, 401, 200, 200, 200, 200],
  ['GET', '/data/history/production/transactions/public', null, 401, 200, 200, 200, 200],
  ['GET', '/data/history/production/documents/public?lastRevision=true', null, 401, 200, 200, 200, 200],
  ['GET', '/data/history/production/events/documents/public', null, 401, 200, 200, 200, 200],
  ['GET', '/data/history/production/events/releases/r1', null, 401, 200, 200, 200, 200],
  // In a private dataset nothing is.
  ['GET', '/data/query/closed?query=*[0]', null, 401, 200, 200, 200, 200],
  ['GET', '/data/doc/closed/x', null, 401, 200, 200, 200, 200],
  ['GET', '/data/export/closed', null, 401, 200, 200, 200, 200],
  ['GET', '/data/listen/closed?query=*', null, 401, 200, 200, 200, 200],
  ['GET', '/data/live/events/closed', null, 401, 200, 200, 200, 200],
  ['GET', '/data/references/closed/documents/x/to', null, 401, 200, 200, 200, 200],
  ['GET', '/data/query/%63losed?query=*[0]', null, 401, 200, 200, 200, 200],
  // Drafts.
  ['POST', '/data/mutate/production', mutate({ create: { _id: 'drafts.', ...story } }), 403, 403, 200, 200, 200],
  ['POST', '/data/mutate/production', mutate({ patch: { id: 'drafts.d', set: { n: 1 } } }), 403, 403, 200, 200, 200],
  ['POST', '/data/mutate/production', mutate({ delete: { id: 'drafts.d' } }), 403, 403, 200, 200, 200],
  // Published documents.
  ['POST', '/data/mutate/production', mutate({ create: story }), 403, 403, 403, 200, 200],
  ['POST', '/data/mutate/production', mutate({ patch: { id: 'public', set: { n: 1 } } }), 403, 403, 403, 200, 200],
  ['POST', '/data/mutate/production', mutate({ delete: { id: 'public' } }), 403, 403, 403, 200, 200],
  [
    'POST',
    '/data/actions/production',
    act('document.publish', { draftId: 'drafts.d', publishedId: 'd' }),
    403,
    403,
    403,
    200,
    200,
  ],
  // What is reserved to administrators: neither written, nor made from something else, nor drafted.
  ['POST', '/data/mutate/production', mutate({ create: { _type: 'siteSettings' } }), 403, 403, 403, 403, 200],
  [
    'POST',
    '/data/mutate/production',
    mutate({ create: { _id: 'drafts.', _type: 'siteSettings' } }),
    403,
    403,
    403,
    403,
    200,
  ],
  [
    'POST',
    '/data/mutate/production',
    mutate({ createOrReplace: { _id: 'public', _type: 'siteSettings' } }),
    403,
    403,
    403,
    403,
    200,
  ],
  [
    'POST',
    '/data/mutate/production',
    mutate({ patch: { query: `*[${settings}]`, set: { n: 1 } } }),
    403,
    403,
    403,
    403,
    200,
  ],
  // Releases.
  ['POST', '/data/actions/production', act('release.create', { releaseId: 'r1' }), 403, 403, 403, 200, 200],
  ['POST', '/data/actions/production', act('release.publish', { releaseId: 'r2' }), 403, 403, 403, 200, 200],
  // Assets.
  ['POST', '/assets/files/production?filename=a.txt', { any: 'bytes' }, 401, 403, 200, 200, 200],
  // The project.
  ['GET', '/projects', null, 401, 200, 200, 200, 200],
  ['GET', '/projects/labwire', null, 401, 200, 200, 200, 200],
  ['GET', '/projects/labwire/datasets', null, 401, 200, 200, 200, 200],
  ['GET', '/datasets', null, 401, 200, 200, 200, 200],
  ['GET', '/projects/labwire/datasets/production/acl', null, 200, 200, 200, 200, 200],
  ['GET', '/projects/labwire/users', null, 401, 200, 200, 200, 200],
  ['GET', '/projects/labwire/roles', null, 401, 200, 200, 200, 200],
  ['GET', '/projects/labwire/new-content-release-allowed', null, 401, 200, 200, 200, 200],
  ['GET', '/users/me', null, 200, 200, 200, 200, 200],
  ['GET', '/users/me/keyvalue', null, 401, 200, 200, 200, 200],
  ['PUT', '/datasets/fresh', { aclMode: 'public' }, 401, 403, 403, 403, 200],
  ['PATCH', '/datasets/production', { aclMode: 'private' }, 401, 403, 403, 403, 200],
  ['DELETE', '/datasets/closed', null, 401, 403, 403, 403, 200],
  ['PUT', '/projects/labwire/datasets/fresh', { aclMode: 'public' }, 401, 403, 403, 403, 200],
  // People and tokens.
  ['GET', '/projects/labwire/tokens', null, 401, 403, 403, 403, 200],
  ['POST', '/projects/labwire/tokens', { label: 'x', roleName: 'viewer' }, 401, 403, 403, 403, 201],
  ['DELETE', '/projects/labwire/tokens/none', null, 401, 403, 403, 403, 404],
  ['GET', '/access/project/labwire/robots', null, 401, 403, 403, 403, 200],
  ['GET', '/invitations/project/labwire', null, 401, 403, 403, 403, 200],
  ['POST', '/invitations/project/labwire', { email: 'new@example.org', role: 'editor' }, 401, 403, 403, 403, 201],
  ['GET', '/projects/labwire/people', null, 401, 403, 403, 403, 200],
  ['GET', '/projects/labwire/last-removal', null, 401, 200, 200, 200, 200],
  ['POST', '/projects/labwire/users/person/link', null, 401, 403, 403, 403, 404],
  ['GET', '/sessions', null, 401, 200, 200, 200, 200],
  ['GET', '/sessions?everybody=true', null, 401, 403, 403, 403, 200],
  ['DELETE', '/sessions', null, 401, 200, 200, 200, 200],
  ['DELETE', '/sessions?user=person', null, 401, 403, 403, 403, 200],
  ['DELETE', '/sessions/nothing', null, 401, 404, 404, 404, 404],
  ['PUT', '/projects/labwire/users/person/roles', { roleName: 'viewer' }, 401, 403, 403, 403, 404],
  ['DELETE', '/projects/labwire/users/person', null, 401, 403, 403, 403, 404],
]

function filledLake(): Lake {
  const lake = temporaryLake({ administratorsOnly: settings })
  fill(lake)
  return lake
}

function fill(lake: Lake): void {
  lake.datasets.create('closed', 'private')
  const on = { dataset: 'production', identity: system }
  lake.mutate([{ create: { _id: 'public', ...story } }, { create: { _id: 'drafts.d', ...story } }], on)
  lake.mutate([{ create: { _id: 'siteSettings', _type: 'siteSettings' } }], on)
  lake.act([{ actionType: 'sanity.action.release.create', releaseId: 'r2' }], on)
}

/** What is only read stays as it is, and serves every test. */
let read: Lake

beforeAll(() => {
  const { lake, remove } = openTemporaryLake({ administratorsOnly: settings })
  fill(lake)
  read = lake
  return remove
})

async function statusFor(caller: Caller, [method, path, body]: (typeof table)[number]): Promise<number> {
  const lake = method === 'GET' ? read : filledLake()
  const token = caller === 'anonymous' ? null : tokenOf(lake, caller)
  const ending = new AbortController()
  onTestFinished(() => ending.abort())
  const request = new Request(`http://127.0.0.1:3333/v2025-02-19${path}`, {
    method,
    signal: ending.signal,
    headers: {
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(body === null ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
  })
  const handle: Handler = createHandler(lake)
  const response = await handle(request)
  await response.body?.cancel()
  return response.status
}

function tokenOf(lake: Lake, role: Role): string {
  return new Tokens(lake.database).create({ role, label: role }).secret
}

test.each(table)('%s %s %j is answered as the role of the caller allows', async (...row) => {
  const [method, path, body, ...expected] = row
  const given: Record<string, number> = {}
  for (const caller of callers) given[caller] = await statusFor(caller, [method, path, body])
  expect(given).toEqual(Object.fromEntries(callers.map((caller, at) => [caller, expected[at]])))
})

test('Studio is given the same rights as it meets: the filters at …/acl', async () => {
  const lake = filledLake()
  const handle = createHandler(lake)
  const acl = async (role: Role) => {
    const headers = { authorization: `Bearer ${tokenOf(lake, role)}` }
    const url = 'http://127.0.0.1:3333/v1/projects/labwire/datasets/production/acl'
    const response = await handle(new Request(url, { headers }))
    return response.json()
  }
  expect(await acl('editor')).toEqual([
    { filter: '_id in path("**")', permissions: ['read'] },
    { filter: `_id in path("**") && !(${settings})`, permissions: ['create', 'update', 'delete'] },
  ])
  expect(await acl('administrator')).toEqual([
    { filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'delete', 'manage'] },
  ])
})

test('the last administrator cannot be made less', async () => {
  const lake = filledLake()
  const accounts = new Accounts(lake.database)
  const only = await accounts.add({ name: 'Ada', email: 'ada@example.org', role: 'administrator' })
  const handle = createHandler(lake)
  const response = await handle(
    new Request(`http://127.0.0.1:3333/v1/projects/labwire/users/${only.id}/roles`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${tokenOf(lake, 'administrator')}`, 'content-type': 'application/json' },
      body: '{"roleName":"viewer"}',
    }),
  )
  expect(response.status).toBe(409)
  expect(accounts.get(only.id).role).toBe('administrator')
})
