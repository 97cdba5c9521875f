import { expect, test } from 'vitest'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import type { Lake, Role } from '../lake.ts'
import { createHandler } from '../server.ts'
import { Tokens } from './tokens.ts'

const settings = '_type == "siteSettings"'
const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()
const action = (name: string, more: object) => ({ actionType: `sanity.action.${name}`, ...more })

interface Attempts {
  readonly lake: Lake
  /** Status of a write by a new token of that role. */
  readonly mutate: (role: Role, ...mutations: object[]) => Promise<number>
  readonly act: (role: Role, ...actions: object[]) => Promise<number>
  readonly stored: (id: string) => unknown
}

/** A lake with a published story, its draft, the settings, and an open release with a version of the story. */
function attempts(): Attempts {
  const lake = temporaryLake({ administratorsOnly: settings })
  const on = { dataset: 'production', identity: system }
  lake.mutate(
    [
      { create: { _id: 'story', _type: 'news', title: 'Published' } },
      { create: { _id: 'drafts.story', _type: 'news', title: 'Draft' } },
      { create: { _id: 'siteSettings', _type: 'siteSettings', name: 'Ours' } },
    ],
    on,
  )
  lake.act([{ actionType: 'sanity.action.release.create', releaseId: 'r1' }], on)
  lake.mutate([{ create: { _id: 'versions.r1.story', _type: 'news', title: 'In a release' } }], on)
  const handle = createHandler(lake)
  const send = async (role: Role, path: string, body: object) => {
    const { secret } = new Tokens(lake.database).create({ role, label: role })
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    const url = `http://127.0.0.1:3333/v2025-02-19/data/${path}/production`
    return (await handle(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))).status
  }
  return {
    lake,
    mutate: (role, ...mutations) => send(role, 'mutate', { mutations }),
    act: (role, ...actions) => send(role, 'actions', { actions }),
    stored: (id) => lake.read('production').get(id),
  }
}

test('a contributor cannot publish, whatever it is called', async () => {
  const { mutate, act, stored } = attempts()
  const forged = { _id: 'story', _type: 'news', title: 'By a contributor' }
  const tried = {
    'replacing the published document': await mutate('contributor', { createOrReplace: forged }),
    'patching it': await mutate('contributor', { patch: { id: 'story', set: { title: 'x' } } }),
    'patching it with its draft': await mutate('contributor', {
      patch: { id: ['drafts.story', 'story'], set: { title: 'x' } },
    }),
    'patching by a query': await mutate('contributor', { patch: { query: '*[_type == "news"]', set: { title: 'x' } } }),
    'deleting it': await mutate('contributor', { delete: { id: 'story' } }),
    'making a new one': await mutate('contributor', { create: { _type: 'news', title: 'x' } }),
    'a draft, and in the same breath the document': await mutate(
      'contributor',
      { create: { _id: 'drafts.second', _type: 'news' } },
      { create: { _id: 'second', _type: 'news' } },
    ),
    'an id that only looks like a draft': await mutate('contributor', { create: { _id: 'drafts', _type: 'news' } }),
    'an id under a prefix of its own': await mutate('contributor', { create: { _id: 'draftsx.y', _type: 'news' } }),
    'a published id that begins like one': await mutate('contributor', { create: { _id: 'drafts-y', _type: 'news' } }),
    'a version in a release': await mutate('contributor', { create: { _id: 'versions.r1.second', _type: 'news' } }),
    'a version that is there': await mutate('contributor', {
      patch: { id: 'versions.r1.story', set: { title: 'x' } },
    }),
    'the action': await act(
      'contributor',
      action('document.publish', { draftId: 'drafts.story', publishedId: 'story' }),
    ),
    unpublishing: await act(
      'contributor',
      action('document.unpublish', { draftId: 'drafts.story', publishedId: 'story' }),
    ),
    'a new version': await act(
      'contributor',
      action('document.version.create', { publishedId: 'story', versionId: 'versions.r1.story', baseId: 'story' }),
    ),
    'publishing a release': await act('contributor', action('release.publish', { releaseId: 'r1' })),
    'scheduling a release': await act(
      'contributor',
      action('release.schedule', { releaseId: 'r1', publishAt: inAnHour() }),
    ),
    'archiving a release': await act('contributor', action('release.archive', { releaseId: 'r1' })),
    'a release of its own': await act('contributor', action('release.create', { releaseId: 'r2' })),
    'a document under the name of an asset': await mutate('contributor', {
      create: { _id: 'image-0000000000000000000000000000000000000000-1x1-png', _type: 'sanity.imageAsset' },
    }),
    'an asset under the name of a document': await mutate('contributor', {
      create: { _id: 'second', _type: 'sanity.imageAsset' },
    }),
  }
  // 409: what is there already (the version) is found before it is asked who may write it.
  expect(Object.entries(tried).filter(([, status]) => status !== 403 && status !== 409)).toEqual([])
  expect(stored('story')).toMatchObject({ title: 'Published' })
  expect(stored('versions.r1.story')).toMatchObject({ title: 'In a release' })
  expect(stored('second')).toBeNull()
})

const secret = (id: string) => ({ createOrReplace: { _id: id, _type: 'sanity.previewUrlSecret', secret: 'x' } })

const link = (name: string, createdBy: { id: string } | null) => ({
  _id: `draftLinks.${name}`,
  _type: 'labwire.draftLink',
  digest: 'of a secret',
  createdBy,
})

/** Writes to that lake with the token of one caller. */
function caller(lake: Lake, role: Role) {
  const { id, secret: token } = new Tokens(lake.database).create({ role, label: role })
  const handle = createHandler(lake)
  const mutate = async (...mutations: object[]) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const body = JSON.stringify({ mutations })
    const url = 'http://127.0.0.1:3333/v2025-02-19/data/mutate/production'
    return (await handle(new Request(url, { method: 'POST', headers, body }))).status
  }
  return { id, mutate }
}

test('a contributor shares and ends draft links of their own, in nobody else’s name and nobody else’s place', async () => {
  const { lake } = attempts()
  const { id: own, mutate } = caller(lake, 'contributor')
  lake.mutate([{ create: link('of-ada', { id: 'u-ada' }) }], { dataset: 'production', identity: system })
  const refused = {
    'in the name of another': await mutate({ create: link('forged', { id: 'u-ada' }) }),
    'in nobody’s name': await mutate({ create: link('nameless', null) }),
    'another secret for a link of another': await mutate({ patch: { id: 'draftLinks.of-ada', set: { digest: 'x' } } }),
    'in the place of a link of another': await mutate({ createOrReplace: link('of-ada', { id: own }) }),
    'removing a link of another': await mutate({ delete: { id: 'draftLinks.of-ada' } }),
  }
  expect(Object.entries(refused).filter(([, status]) => status !== 403)).toEqual([])
  expect(await mutate({ create: link('own', { id: own }) })).toBe(200)
  expect(await mutate({ patch: { id: 'draftLinks.own', set: { createdBy: { id: 'u-ada' } } } })).toBe(403)
  expect(await mutate({ patch: { id: 'draftLinks.own', set: { revokedAt: inAnHour() } } })).toBe(200)
  expect(await mutate({ delete: { id: 'draftLinks.own' } })).toBe(200)
})

test.each(['editor', 'administrator'] as const)(
  'the list of draft links tells who made them, also when it was an %s; they end those of others',
  async (role) => {
    const { lake } = attempts()
    const { id: own, mutate } = caller(lake, role)
    lake.mutate([{ create: link('of-ada', { id: 'u-ada' }) }], { dataset: 'production', identity: system })
    const patch = (set: object) => mutate({ patch: { id: 'draftLinks.of-ada', set } })
    const refused = {
      'in the name of another': await mutate({ create: link('forged', { id: 'u-ada' }) }),
      'in nobody’s name': await mutate({ create: link('nameless', null) }),
      'in the name of another, in a release': await mutate({
        create: { ...link('x', { id: 'u-ada' }), _id: 'versions.r1.draftLinks.x' },
      }),
      'taking over what another made': await patch({ createdBy: { id: own } }),
      'another secret for a link of another': await patch({ digest: 'x' }),
      'another document for a link of another': await patch({ documentId: 'another' }),
      'in the place of a link of another': await mutate(
        { delete: { id: 'draftLinks.of-ada' } },
        { create: link('of-ada', { id: own }) },
      ),
    }
    expect(Object.entries(refused).filter(([, status]) => status !== 403)).toEqual([])
    expect(await mutate({ create: link('own', { id: own }) })).toBe(200)
    const longer = { expiresAt: '2999-01-01T00:00:00Z' }
    expect(await patch(longer)).toBe(403)
    expect(await patch({ revokedAt: inAnHour() })).toBe(200)
    expect(await mutate({ patch: { id: 'draftLinks.of-ada', unset: ['revokedAt'] } })).toBe(403)
    expect(await patch({ lastOpenedAt: inAnHour() })).toBe(200)
    expect(await mutate({ delete: { id: 'draftLinks.of-ada' } })).toBe(200)
  },
)

test('a viewer’s right to open previews is no right to write drafts', async () => {
  const { mutate, stored } = attempts()
  expect(await mutate('viewer', secret('drafts.preview'))).toBe(200)
  for (const id of ['drafts.story', 'drafts.siteSettings', 'versions.r1.new', 'story', 'new']) {
    expect(await mutate('viewer', secret(id)), id).toBe(403)
  }
  expect(stored('drafts.story')).toMatchObject({ title: 'Draft' })
})

test('an editor cannot put a document of another type in the place of a reserved one', async () => {
  const { mutate, stored } = attempts()
  for (const id of ['drafts.siteSettings', 'versions.r1.siteSettings', 'siteSettings']) {
    expect(await mutate('editor', { create: { _id: id, _type: 'news' } }), id).not.toBe(200)
    expect(await mutate('editor', { createOrReplace: { _id: id, _type: 'news' } }), id).toBe(403)
  }
  expect(await mutate('administrator', { create: { _id: 'drafts.siteSettings', _type: 'siteSettings' } })).toBe(200)
  expect(stored('siteSettings')).toMatchObject({ _type: 'siteSettings', name: 'Ours' })
})

test('whoever schedules a release must be allowed to publish what is in it: the lake’s own hand will', async () => {
  const { mutate, act } = attempts()
  const schedule = action('release.schedule', { releaseId: 'r1', publishAt: inAnHour() })
  const version = { _id: 'versions.r1.siteSettings', _type: 'siteSettings', name: 'Later' }
  expect(await mutate('administrator', { create: version })).toBe(200)
  expect(await act('editor', schedule)).toBe(403)
  expect(await act('administrator', schedule)).toBe(200)
  expect(await act('administrator', action('release.unschedule', { releaseId: 'r1' }))).toBe(200)
  expect(await mutate('administrator', { delete: { id: version._id } })).toBe(200)
  expect(await act('editor', schedule)).toBe(200)
})

test('rights come from accounts alone: documents that speak of rights give none', async () => {
  const { mutate, lake } = attempts()
  const group = {
    _type: 'system.group',
    grants: [{ filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'manage'] }],
    members: ['everyone'],
  }
  for (const id of ['_.groups.administrator', 'drafts._.groups.administrator', '_.groups.public']) {
    await mutate('editor', { createOrReplace: { _id: id, ...group } })
  }
  expect(await mutate('editor', { patch: { id: 'siteSettings', set: { name: 'Mine' } } })).toBe(403)
  const handle = createHandler(lake)
  const { secret } = new Tokens(lake.database).create({ role: 'editor', label: 'x' })
  const headers = { authorization: `Bearer ${secret}` }
  const url = 'http://127.0.0.1:3333/v1/projects/labwire/tokens'
  expect((await handle(new Request(url, { headers }))).status).toBe(403)
})
