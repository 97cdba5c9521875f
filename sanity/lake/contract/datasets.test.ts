import { describe, expect, test } from 'vitest'
import { refusalOf } from './connection.ts'
import { connectEmbedded } from './embedded-lake.ts'

describe('datasets of the embedded lake, through client.datasets', () => {
  test('are made, listed, filled, shut and deleted', async () => {
    const { administrator, anonymous } = await connectEmbedded()
    await administrator.datasets.create('archive-2026', { aclMode: 'public' })
    expect(await administrator.datasets.list()).toMatchObject([{ name: 'archive-2026' }, { name: 'production' }])
    const [writer, visitor] = [administrator, anonymous].map((client) => client.withConfig({ dataset: 'archive-2026' }))
    await writer?.create({ _id: 'old', _type: 'news', title: 'Old' })
    expect(await visitor?.fetch('*[_id == "old"][0].title')).toBe('Old')
    expect(await anonymous.fetch('*[_id == "old"][0].title')).toBeNull()
    await administrator.datasets.edit('archive-2026', { aclMode: 'private' })
    expect(await refusalOf(visitor?.fetch('*') ?? Promise.resolve())).toMatchObject({ status: 401 })
    await administrator.datasets.delete('archive-2026')
    expect(await refusalOf(writer?.fetch('*') ?? Promise.resolve())).toMatchObject({ status: 404 })
    expect(await administrator.datasets.list()).toMatchObject([{ name: 'production' }])
  })

  test('cannot be made twice, nor under a name that is none; that of the site cannot be deleted', async () => {
    const { administrator } = await connectEmbedded()
    expect(await refusalOf(administrator.datasets.create('production'))).toMatchObject({ status: 409 })
    const shouting = administrator.request({ method: 'PUT', url: '/datasets/SHOUT', body: {} })
    expect(await refusalOf(shouting)).toMatchObject({ status: 400 })
    expect(await refusalOf(administrator.datasets.delete('production'))).toMatchObject({ status: 403 })
  })

  test('a token is made, works with its role, and is worth nothing once revoked', async () => {
    const { administrator } = await connectEmbedded()
    const made = await administrator.request({
      method: 'POST',
      url: '/projects/labwire/tokens',
      body: { label: 'feed reader', roleName: 'viewer' },
    })
    const bearer = administrator.withConfig({ token: made.key })
    expect(await bearer.users.getById('me')).toMatchObject({ role: 'viewer' })
    const listed = await administrator.request({ url: '/projects/labwire/tokens' })
    expect(JSON.stringify(listed)).not.toContain(made.key)
    await administrator.request({ method: 'DELETE', url: `/projects/labwire/tokens/${made.id}` })
    expect(await refusalOf(bearer.users.getById('me'))).toMatchObject({ status: 401 })
  })
})
