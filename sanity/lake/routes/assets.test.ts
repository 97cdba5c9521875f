import { existsSync } from 'node:fs'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { storeImage } from '../assets/store-asset.ts'
import { runningLake } from '../streams/testing/running-lake.ts'
import { assetRoutes } from './assets.ts'

const picture = (fill = '#2255cc') =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: fill } })
    .png()
    .toBuffer()

test("an uploaded image becomes an asset document of Sanity's form", async () => {
  const { client, lake } = await runningLake()
  const asset = await client('editor').assets.upload('image', await picture(), {
    filename: 'Blue sky.png',
    title: 'Sky',
    creditLine: 'A. Person',
    source: { id: '42', name: 'archive', url: 'https://example.org/42' },
  })
  const name = `${asset.sha1hash}-60x40`
  expect(asset).toMatchObject({
    _id: `image-${name}-png`,
    _type: 'sanity.imageAsset',
    assetId: asset.sha1hash,
    extension: 'png',
    mimeType: 'image/png',
    originalFilename: 'Blue sky.png',
    path: `images/labwire/production/${name}.png`,
    url: `http://localhost:3000/lake/images/labwire/production/${name}.png`,
    title: 'Sky',
    creditLine: 'A. Person',
    source: { id: '42', name: 'archive', url: 'https://example.org/42' },
    uploadId: expect.any(String),
    metadata: { dimensions: { width: 60, height: 40 }, palette: { dominant: { background: '#2255cc' } } },
    _rev: expect.any(String),
  })
  expect(asset.sha1hash).toMatch(/^[0-9a-f]{40}$/)
  expect(await client().getDocument(asset._id)).toEqual(asset)
  expect(await readdir(join(lake.config.dataFolder, 'assets'))).toEqual([asset.sha1hash])
})

test('the same bytes give the same document, also when they come at the same time', async () => {
  const { client, lake } = await runningLake()
  const bytes = await picture()
  const editor = client('editor')
  const uploads = ['a.png', 'b.png', 'c.png'].map((filename) => editor.assets.upload('image', bytes, { filename }))
  const [first, ...others] = await Promise.all(uploads)
  expect(others).toEqual([first, first])
  expect(await readdir(join(lake.config.dataFolder, 'assets'))).toHaveLength(1)
  expect(await client().fetch('count(*[_type == "sanity.imageAsset"])')).toBe(1)
})

test('metadata is worked out as the upload asks', async () => {
  const { client } = await runningLake()
  const bare = await client('editor').assets.upload('image', await picture(), { extract: [] })
  expect(Object.keys(bare.metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque'])
  const some = await client('editor').assets.upload('image', await picture('red'), { extract: ['lqip', 'exif'] })
  expect(Object.keys(some.metadata).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque', 'lqip'])
})

test('a file keeps its name, and its type is what its bytes say', async () => {
  const { client } = await runningLake()
  const asset = await client('editor').assets.upload('file', Buffer.from('%PDF-1.7 …'), { filename: '../up/paper.exe' })
  expect(asset).toMatchObject({
    _id: `file-${asset.sha1hash}-pdf`,
    _type: 'sanity.fileAsset',
    mimeType: 'application/pdf',
    originalFilename: 'paper.exe',
    path: `files/labwire/production/${asset.sha1hash}.pdf`,
  })
})

test('only editors and administrators may upload or delete', async () => {
  const { client } = await runningLake()
  const bytes = await picture()
  await expect(client().assets.upload('image', bytes)).rejects.toMatchObject({ statusCode: 401 })
  await expect(client('viewer').assets.upload('image', bytes)).rejects.toMatchObject({ statusCode: 403 })
  const asset = await client('administrator').assets.upload('image', bytes)
  const remove = (role?: 'viewer') =>
    client(role).request({ method: 'DELETE', url: `/assets/images/production/${asset._id}` })
  await expect(remove()).rejects.toMatchObject({ statusCode: 401 })
  await expect(remove('viewer')).rejects.toMatchObject({ statusCode: 403 })
})

test.for([
  ['text called a picture', Buffer.from('no picture'), 'no known image type'],
  ['nothing', Buffer.alloc(0), 'empty'],
  ['a torn picture', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'cannot be read'],
] as const)('%s is refused with a reason and leaves nothing behind', async ([, bytes, reason]) => {
  const { client, lake } = await runningLake()
  const upload = client('editor').assets.upload('image', bytes, { filename: 'x.png' })
  await expect(upload).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining(reason) })
  expect(existsSync(join(lake.config.dataFolder, 'assets'))).toBe(false)
})

test('an upload that is too long is refused before it is read', async () => {
  const { url, token } = await runningLake()
  let sent = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1_000_000
      if (sent > 300_000_000) controller.close()
      else controller.enqueue(new Uint8Array(1_000_000))
    },
  })
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    duplex: 'half',
    headers: { authorization: `Bearer ${token('editor')}`, 'content-type': 'application/octet-stream' },
  }
  const response = await fetch(`${url}/v1/assets/files/production`, init)
  expect(response.status).toBe(413)
  expect(sent).toBeLessThan(200_000_000)
})

test('an asset in use cannot be deleted, an unused one goes with its bytes', async () => {
  const { client, url, lake } = await runningLake()
  const editor = client('editor')
  const asset = await editor.assets.upload('image', await picture())
  const reference = { _type: 'reference', _ref: asset._id }
  await editor.create({ _id: 'a', _type: 'news', image: { _type: 'image', asset: reference } })
  const remove = () => editor.request({ method: 'DELETE', url: `/assets/images/production/${asset._id}` })
  await expect(remove()).rejects.toMatchObject({ statusCode: 409 })
  const address = `${url}/${asset.path}`
  expect((await fetch(address)).status).toBe(200)
  await editor.delete('a')
  await remove()
  expect((await fetch(address)).status).toBe(404)
  expect(existsSync(join(lake.config.dataFolder, 'assets', asset.sha1hash))).toBe(false)
  await expect(remove()).rejects.toMatchObject({ statusCode: 404 })
})

test('bytes that a file asset shares with an image asset stay until both are gone', async () => {
  const { client, url } = await runningLake()
  const editor = client('editor')
  const image = await editor.assets.upload('image', await picture())
  const file = await editor.assets.upload('file', await picture())
  await editor.request({ method: 'DELETE', url: `/assets/files/production/${file._id}` })
  expect((await fetch(`${url}/${file.path}`)).status).toBe(404)
  expect((await fetch(`${url}/${image.path}`)).status).toBe(200)
})

function diskFull(): never {
  throw new Error('disk full')
}

test('bytes whose document cannot be written do not stay', async () => {
  const { lake } = await runningLake()
  const identity = { id: 'e', name: 'Editor', email: null, role: 'editor', via: 'system' } as const
  await expect(storeImage({ ...lake, mutate: diskFull }, 'production', await picture(), { identity })).rejects.toThrow(
    'disk full',
  )
  expect(await readdir(join(lake.config.dataFolder, 'assets'))).toEqual([])
})

test('what a crash left half uploaded is cleared away at the next start', async () => {
  const { lake } = await runningLake()
  const folder = join(lake.config.dataFolder, 'assets')
  await mkdir(folder)
  await writeFile(join(folder, '.upload-half'), 'half')
  await writeFile(join(folder, 'a'.repeat(40)), 'whole')
  assetRoutes(lake)
  expect(await readdir(folder)).toEqual(['a'.repeat(40)])
})

test('an unknown dataset and a document that is no asset are not found', async () => {
  const { client } = await runningLake()
  const editor = client('editor')
  const elsewhere = client('editor', { dataset: 'nowhere' })
  await expect(elsewhere.assets.upload('image', await picture())).rejects.toMatchObject({ statusCode: 404 })
  await editor.create({ _id: 'image-of-mine', _type: 'news' })
  const remove = editor.request({ method: 'DELETE', url: '/assets/images/production/image-of-mine' })
  await expect(remove).rejects.toMatchObject({ statusCode: 404 })
})
