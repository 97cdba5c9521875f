import { randomBytes } from 'node:crypto'
import { createImageUrlBuilder } from '@sanity/image-url'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import { refusalOf, type Connect, type Connection } from './connection.ts'

/** A picture that no other test has: every one of its bytes counts for where it is kept. */
function picture(width = 80, height = 60): Promise<Buffer> {
  const raw = randomBytes(width * height * 3)
  return sharp(raw, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
}

/** The media type that an address answers with, and the picture's own format and size. */
async function shown(url: string, accept = '*/*') {
  const response = await fetch(url, { headers: { accept } })
  expect(response.status, url).toBe(200)
  const { format, width, height } = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  return [response.headers.get('content-type'), format, width, height]
}

/** What every lake does with pictures and files. */
export function assetsContract(connect: Connect): void {
  describe('assets', () => {
    let lake: Connection
    beforeAll(async () => {
      lake = await connect()
    })

    const addressOf = ({ path }: { path: string }) => `${lake.assets}/${path}`

    test('a picture is described, and the same bytes are the same document', async () => {
      const bytes = await picture()
      const asset = await lake.editor.assets.upload('image', bytes, { filename: 'noise.png', title: 'Noise' })
      expect(asset).toMatchObject({
        _id: `image-${asset.sha1hash}-80x60-png`,
        _type: 'sanity.imageAsset',
        originalFilename: 'noise.png',
        title: 'Noise',
        mimeType: 'image/png',
        size: bytes.length,
        metadata: {
          dimensions: { width: 80, height: 60, aspectRatio: 80 / 60 },
          hasAlpha: false,
          isOpaque: true,
          lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
          blurHash: expect.any(String),
          palette: { dominant: { background: expect.stringMatching(/^#[0-9a-f]{6}$/) } },
        },
      })
      const again = await lake.editor.assets.upload('image', bytes, { filename: 'other.png' })
      expect(again._id).toBe(asset._id)
      expect(Buffer.from(await (await fetch(addressOf(asset))).arrayBuffer()).equals(bytes)).toBe(true)
    })

    test('an address that the URL builder makes gives the picture that it says', async () => {
      const asset = await lake.editor.assets.upload('image', await picture())
      const { projectId = '', dataset = '' } = lake.editor.config()
      const builder = createImageUrlBuilder({ projectId, dataset, baseUrl: lake.assets })
      const image = () => builder.image(asset)
      expect(await shown(image().width(40).url())).toEqual(['image/png', 'png', 40, 30])
      expect(await shown(image().width(20).height(20).fit('crop').format('jpg').quality(60).url())).toEqual([
        'image/jpeg',
        'jpeg',
        20,
        20,
      ])
      expect(await shown(image().rect(10, 10, 40, 20).url())).toEqual(['image/png', 'png', 40, 20])
      expect(await shown(image().width(10).dpr(2).url())).toEqual(['image/png', 'png', 20, 15])
      expect(await shown(image().orientation(90).url())).toEqual(['image/png', 'png', 60, 80])
      expect(await shown(image().auto('format').url(), 'image/webp,*/*')).toEqual(['image/webp', 'webp', 80, 60])
    })

    test('a file comes as a whole, in parts, or not again', async () => {
      const bytes = randomBytes(3_000)
      const asset = await lake.editor.assets.upload('file', bytes, { filename: 'raw.bin' })
      expect(asset).toMatchObject({ _type: 'sanity.fileAsset', size: 3_000, originalFilename: 'raw.bin' })
      const ask = async (headers: Record<string, string>, search = '') => {
        const response = await fetch(addressOf(asset) + search, { headers })
        return { response, body: Buffer.from(await response.arrayBuffer()) }
      }
      const whole = await ask({})
      expect(whole.body.equals(bytes)).toBe(true)
      const part = await ask({ range: 'bytes=100-199' })
      expect(part.response.status).toBe(206)
      expect(part.response.headers.get('content-range')).toBe('bytes 100-199/3000')
      expect(part.body.equals(bytes.subarray(100, 200))).toBe(true)
      expect((await ask({ range: 'bytes=9000-' })).response.status).toBe(416)
      const etag = whole.response.headers.get('etag') ?? ''
      expect((await ask({ 'if-none-match': etag })).response.status).toBe(304)
      expect((await ask({}, '?dl=mine.bin')).response.headers.get('content-disposition')).toContain('mine.bin')
    })

    test('who may not write may not upload, and what is no picture is told so', async () => {
      const bytes = await picture()
      for (const client of [lake.viewer, lake.anonymous]) {
        expect([401, 403]).toContain((await refusalOf(client.assets.upload('image', bytes))).status)
      }
      expect((await refusalOf(lake.editor.assets.upload('image', Buffer.from('no picture')))).status).toBe(400)
    })

    test('an asset that a document shows stays, any other can be deleted', async () => {
      const asset = await lake.editor.assets.upload('image', await picture())
      const figure = { _type: 'image', asset: { _type: 'reference', _ref: asset._id } }
      const story = await lake.editor.create({ _type: 'news', figure })
      expect((await refusalOf(lake.editor.delete(asset._id))).status).toBe(409)
      await lake.editor.delete(story._id)
      await lake.editor.delete(asset._id)
      expect(await lake.editor.getDocument(asset._id)).toBeUndefined()
    })
  })
}
