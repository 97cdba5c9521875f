import { crc32, deflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { brightness, hslToRgb, rgbToHsl } from './color.ts'
import { readImageHeader } from './image-header.ts'
import { imageMetadata, metadataParts } from './image-metadata.ts'
import { imagePalette } from './palette.ts'

const blue = { width: 60, height: 40, channels: 3, background: '#2255cc' } as const

async function metadataOf(bytes: Buffer, parts: Iterable<(typeof metadataParts)[number]> = metadataParts) {
  return imageMetadata(bytes, await readImageHeader(bytes), new Set(parts))
}

async function photo(): Promise<Buffer> {
  const position = {
    GPSLatitudeRef: 'S',
    GPSLatitude: '33/1 51/1 0/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '151/1 12/1 0/1',
  }
  return sharp({ create: blue })
    .withExif({ IFD0: { Artist: 'A. Person' }, IFD3: position })
    .jpeg()
    .toBuffer()
}

test('works out placeholders that their own decoders accept', async () => {
  const metadata = await metadataOf(await sharp({ create: blue }).png().toBuffer())
  expect(metadata).toMatchObject({
    _type: 'sanity.imageMetadata',
    dimensions: { _type: 'sanity.imageDimensions', width: 60, height: 40, aspectRatio: 1.5 },
    hasAlpha: false,
    isOpaque: true,
    blurHash: expect.stringMatching(/^[\x21-\x7e]{6,}$/),
    thumbHash: expect.stringMatching(/^[\w+/]{20,}=*$/),
    lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
  })
  const lqip = Buffer.from(JSON.stringify(metadata['lqip']).replace(/^.*,/, ''), 'base64')
  expect(await sharp(lqip).metadata()).toMatchObject({ width: 20, format: 'jpeg' })
})

test('tells where and by whom a picture was taken only when it is asked to', async () => {
  const asked = await metadataOf(await photo())
  expect(asked).toMatchObject({
    image: { _type: 'sanity.imageExifTags', Artist: 'A. Person' },
    location: { _type: 'geopoint', lat: -33.85, lng: 151.2 },
  })
  const unasked = await metadataOf(await photo(), ['lqip'])
  expect(Object.keys(unasked).toSorted()).toEqual(['_type', 'dimensions', 'hasAlpha', 'isOpaque', 'lqip'])
})

test('tells a transparent image from one that only could be', async () => {
  const solid = await sharp({ create: { ...blue, channels: 4 } })
    .png()
    .toBuffer()
  const clear = await sharp({ create: { ...blue, channels: 4, background: '#0000' } })
    .png()
    .toBuffer()
  expect(await metadataOf(solid)).toMatchObject({ hasAlpha: true, isOpaque: true })
  expect(await metadataOf(clear)).toMatchObject({
    hasAlpha: true,
    isOpaque: false,
    lqip: expect.stringContaining('png'),
  })
})

test('measures a photograph as its camera was held', async () => {
  const bytes = await sharp({ create: blue }).withMetadata({ orientation: 8 }).jpeg().toBuffer()
  expect(await readImageHeader(bytes)).toMatchObject({ width: 40, height: 60 })
})

/** One chunk of a PNG file: length, name, data, checksum. */
function chunk(name: string, data: Buffer): Buffer {
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  const named = Buffer.concat([Buffer.from(name), data])
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, check])
}

test('refuses a bomb by its header, without decoding it', async () => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(50_000, 0)
  header.writeUInt32BE(50_000, 4)
  const start = Buffer.from('89504e470d0a1a0a', 'hex')
  const bomb = Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.alloc(1000)))])
  await expect(readImageHeader(bomb)).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('50000 x 50000'),
  })
})

test('refuses a huge drawing, a torn image and what is no image with a reason', async () => {
  const huge = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>')
  await expect(readImageHeader(huge)).rejects.toMatchObject({ status: 400 })
  await expect(readImageHeader(Buffer.from('hello'))).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining('no known image type'),
  })
  const torn = (await photo()).subarray(0, 300)
  await expect(metadataOf(torn)).rejects.toMatchObject({ status: 400 })
})

test('answers any bytes with a header or a 400', async () => {
  const starts = ['GIF89a', '\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'II*\0', 'RIFF0000WEBP', '<svg '].map((start) =>
    Buffer.from(start, 'latin1'),
  )
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 200 }), async (start, rest) => {
      const outcome = await readImageHeader(Buffer.concat([start, rest])).catch((error: unknown) => error)
      expect(outcome).toSatisfy((value: object) => ('status' in value ? value.status === 400 : 'width' in value))
    }),
  )
})

test('a palette has all seven swatches, each with a readable text colour', () => {
  const pixels = Buffer.concat([
    Buffer.alloc(400, Buffer.from('ff2010ff', 'hex')),
    Buffer.alloc(1200, Buffer.from('102030ff', 'hex')),
  ])
  expect(imagePalette(pixels)).toMatchObject({
    _type: 'sanity.imagePalette',
    dominant: {
      _type: 'sanity.imagePaletteSwatch',
      background: '#102030',
      foreground: '#fff',
      title: '#fff',
      population: 75,
    },
    vibrant: { background: '#ff2010', population: 25 },
    darkVibrant: expect.anything(),
    lightVibrant: { population: 0 },
    muted: { population: 0 },
    lightMuted: { population: 0 },
    darkMuted: expect.anything(),
  })
  expect(imagePalette(Buffer.alloc(400))).toBeNull()
})

test('colours survive the way to hue, saturation and lightness and back', () => {
  const channel = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(channel, channel, channel, (r, g, b) => {
      expect(hslToRgb(rgbToHsl([r, g, b]))).toEqual([r, g, b])
      expect(brightness([r, g, b])).toBeLessThanOrEqual(255)
    }),
  )
})
