import { readdir } from 'node:fs/promises'
import { request as httpRequest } from 'node:http'
import { join } from 'node:path'
import { createImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type RunningLake, runningLake } from '../streams/testing/running-lake.ts'

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><script>alert(1)</script><rect width="30" height="20" fill="red"/></svg>',
)

async function lakeWithImage(bytes?: Buffer, filename = 'sky.png') {
  const running = await runningLake()
  const image =
    bytes ??
    (await sharp({ create: { width: 600, height: 400, channels: 3, background: 'red' } })
      .png()
      .toBuffer())
  const asset = await running.client('editor').assets.upload('image', image, { filename })
  const get = (query = '', init?: RequestInit) => fetch(`${running.url}/${asset.path}${query}`, init)
  return { ...running, asset, image, get }
}

const measure = async (response: Response) => sharp(Buffer.from(await response.arrayBuffer())).metadata()

test('without parameters the original comes back, byte for byte', async () => {
  const { get, image, asset } = await lakeWithImage()
  const response = await get()
  expect(Buffer.from(await response.arrayBuffer()).equals(image)).toBe(true)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/png',
    'content-length': String(image.length),
    'cache-control': expect.stringContaining('immutable'),
    'x-content-type-options': 'nosniff',
    etag: `"${asset.sha1hash}"`,
  })
})

test('the public URL builder and the lake agree', async () => {
  const { url, asset } = await lakeWithImage()
  const source = {
    asset: { _ref: asset._id },
    crop: { top: 0, bottom: 0.5, left: 0, right: 0 },
    hotspot: { x: 0.2, y: 0.2, width: 0.1, height: 0.1 },
  }
  const address = createImageUrlBuilder({ projectId: 'labwire', dataset: 'production', baseUrl: url })
    .image(source)
    .width(100)
    .height(100)
    .format('webp')
    .vanityName('a-red-sky.webp')
    .url()
  const response = await fetch(address)
  expect(response.headers.get('content-type')).toBe('image/webp')
  expect(await measure(response)).toMatchObject({ width: 100, height: 100, format: 'webp' })
})

test('auto=format answers with what the browser takes, and says that it looked', async () => {
  const { get } = await lakeWithImage()
  const typeFor = async (accept: string, query = '?w=60&auto=format') => {
    const response = await get(query, { headers: { accept } })
    expect(response.headers.get('vary')?.toLowerCase()).toContain('accept')
    return response.headers.get('content-type')
  }
  expect(await typeFor('image/webp,*/*')).toBe('image/webp')
  expect(await typeFor('image/avif;q=0,image/webp')).toBe('image/webp')
  expect(await typeFor('*/*')).toBe('image/png')
  expect(await typeFor('*/*', '?auto=format')).toBe('image/png')
  const fixed = await get('?w=60&auto=format&fm=avif', { headers: { accept: '*/*' } })
  expect(fixed.headers.get('content-type')).toBe('image/avif')
  expect(fixed.headers.get('vary')?.toLowerCase() ?? '').not.toContain('accept')
})

test('the first callers get WebP, kept for a moment only, while the AVIF is made for the next', async () => {
  const { get } = await lakeWithImage()
  const ask = () => get('?w=60&auto=format', { headers: { accept: 'image/avif,image/webp,*/*' } })
  const first = await ask()
  expect(first.headers.get('content-type')).toBe('image/webp')
  expect(first.headers.get('cache-control')).not.toContain('immutable')
  await expect.poll(async () => (await ask()).headers.get('content-type'), { timeout: 20_000 }).toBe('image/avif')
  const later = await ask()
  expect(later.headers.get('cache-control')).toContain('immutable')
  expect(later.headers.get('etag')).not.toBe(first.headers.get('etag'))
})

test('the answer still names Accept when a page of the site asks', async () => {
  const { get } = await lakeWithImage()
  const headers = { accept: 'image/webp', origin: 'http://localhost:3000' }
  const vary = (await get('?auto=format&w=10', { headers })).headers.get('vary')?.toLowerCase()
  expect(vary).toContain('accept')
  expect(vary).toContain('origin')
})

test('one rendering serves every URL that asks for the same, however many ask at once', async () => {
  const { get, lake } = await lakeWithImage()
  const all = await Promise.all(
    ['?w=50&q=60', '?q=60&w=50', '?w=50&q=60&unknown=1', '?w=50&q=60&dl'].map((query) => get(query)),
  )
  expect(new Set(all.map(({ headers }) => headers.get('etag'))).size).toBe(1)
  expect(await readdir(join(lake.config.dataFolder, 'image-cache'))).toHaveLength(1)
})

test('a browser that has the image is told so, and HEAD sends no body', async () => {
  const { get } = await lakeWithImage()
  const etag = (await get('?w=50')).headers.get('etag') ?? ''
  expect((await get('?w=50', { headers: { 'if-none-match': etag } })).status).toBe(304)
  expect((await get('?w=51', { headers: { 'if-none-match': etag } })).status).toBe(200)
  const head = await get('?w=50', { method: 'HEAD' })
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(50)
  expect(await head.text()).toBe('')
})

test('dl makes a download with the name that is asked for, or the one it came with', async () => {
  const { get } = await lakeWithImage(undefined, 'Größe "A".png')
  const disposition = async (query: string) => (await get(query)).headers.get('content-disposition')
  expect(await disposition('?dl=my%20sky.png')).toContain('filename="my sky.png"')
  expect(await disposition('?dl&fm=jpg')).toContain("filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%22A%22.jpg")
  expect(await disposition('?w=50')).toBeNull()
})

test('a bad parameter is refused by its name', async () => {
  const { get } = await lakeWithImage()
  const response = await get('?w=100&fit=cover')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ statusCode: 400, message: expect.stringContaining('"fit" is "cover"') })
  expect((await get('?rect=600,0,10,10')).status).toBe(400)
  expect((await get('?w=8192&h=8192&fit=scale')).status).toBe(400)
})

test('a drawing never runs: it is a download in a sandbox, and a picture when it is scaled', async () => {
  const { get } = await lakeWithImage(drawing, 'drawing.svg')
  const response = await get()
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-disposition': expect.stringMatching(/^attachment/),
    'content-security-policy': expect.stringContaining('sandbox'),
    'x-content-type-options': 'nosniff',
  })
  expect(await measure(await get('?w=300'))).toMatchObject({ width: 300, height: 200, format: 'png' })
})

/** fetch tidies paths up, so hostile ones are written to the socket as they are. */
function rawStatus({ url }: RunningLake, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { path }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end()
  })
}

test.for([
  '../lake.sqlite',
  '..%2flake.sqlite',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '%00',
  'x'.repeat(5000),
  `${'a'.repeat(40)}-1x1.png`,
  `${'a'.repeat(40)}-1x1.png%00.jpg`,
  `${'A'.repeat(40)}-1x1.png`,
  `${'a'.repeat(40)}-99999999x1.png`,
  '%E0%A4%A',
])('nothing is found under the name %s', async (name) => {
  const running = await runningLake()
  for (const kind of ['images', 'files']) {
    const status = await rawStatus(running, `/${kind}/labwire/production/${name}`)
    expect([400, 404]).toContain(status)
  }
})

test('images of another project or dataset are not found', async () => {
  const { url, asset } = await lakeWithImage()
  for (const place of ['other/production', 'labwire/other', '..%2f/production']) {
    expect((await fetch(`${url}/images/${place}/${asset.path.split('/').at(-1)}`)).status).toBe(404)
  }
})
