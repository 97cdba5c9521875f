import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OutputFormat, parseImageParams } from './image-params.ts'
import { renderImage } from './render-image.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-render-'))
})
afterAll(() => rm(folder, { recursive: true }))

const red = [255, 0, 0]
const green = [0, 128, 0]
const blue = [0, 0, 255]
const yellow = [255, 255, 0]

/** Four quarters: red, green over blue, yellow. */
function quarters(width: number, height: number): string {
  const [x, y] = [width / 2, height / 2]
  const part = (left: number, top: number, fill: string) =>
    `<rect x="${left}" y="${top}" width="${x}" height="${y}" fill="${fill}"/>`
  const parts = part(0, 0, 'red') + part(x, 0, 'green') + part(0, y, 'blue') + part(x, y, 'yellow')
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts}</svg>`
}

async function save(name: string, bytes: Buffer | string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, bytes)
  return path
}

const picture = async () =>
  save(
    'picture',
    await sharp(Buffer.from(quarters(400, 200)))
      .png()
      .toBuffer(),
  )

async function render(path: string, query: string, format: OutputFormat = 'png') {
  const bytes = await renderImage(path, parseImageParams(new URLSearchParams(query)), format)
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true })
  const at = (x: number, y: number) => {
    const start =
      (Math.min(info.height - 1, Math.floor(y * info.height)) * info.width + Math.floor(x * info.width)) * info.channels
    return [...data.subarray(start, start + info.channels)]
  }
  const corners = [at(0.1, 0.1), at(0.9, 0.1), at(0.1, 0.9), at(0.9, 0.9)].map((pixel) => pixel.slice(0, 3))
  return { bytes, at, corners, size: `${info.width}x${info.height}`, channels: info.channels }
}

test('scales the whole image', async () => {
  const { size, corners } = await render(await picture(), 'w=100')
  expect(size).toBe('100x50')
  expect(corners).toEqual([red, green, blue, yellow])
})

test('crops around an edge and around a focal point', async () => {
  const left = await render(await picture(), 'w=50&h=50&fit=crop&crop=left')
  expect(left.size).toBe('50x50')
  expect(left.corners).toEqual([red, red, blue, blue])
  const right = await render(await picture(), 'w=50&h=50&fit=crop&crop=focalpoint&fp-x=0.9&fp-y=0.5')
  expect(right.corners).toEqual([green, green, yellow, yellow])
})

test('crops a rectangle before it scales', async () => {
  const { size, corners } = await render(await picture(), 'rect=200,100,200,100&w=20')
  expect(size).toBe('20x10')
  expect(corners).toEqual([yellow, yellow, yellow, yellow])
})

test('turns clockwise, then mirrors', async () => {
  const turned = await render(await picture(), 'or=90')
  expect(turned.size).toBe('200x400')
  expect(turned.corners).toEqual([blue, red, yellow, green])
  const mirrored = await render(await picture(), 'or=90&flip=h')
  expect(mirrored.corners).toEqual([red, blue, green, yellow])
  const upsideDown = await render(await picture(), 'flip=v')
  expect(upsideDown.corners).toEqual([blue, yellow, red, green])
})

test('keeps the focal point in view when the image is turned and mirrored', async () => {
  const { corners } = await render(await picture(), 'or=90&flip=v&w=100&h=100&fit=crop&fp-x=0.5&fp-y=0')
  expect(corners).toEqual([yellow, green, yellow, green])
})

test('applies the orientation of the camera before everything else', async () => {
  const bytes = await sharp(Buffer.from(quarters(400, 200)))
    .withMetadata({ orientation: 6 })
    .jpeg({ quality: 100 })
    .toBuffer()
  const { size } = await render(await save('camera', bytes), 'w=100')
  expect(size).toBe('100x200')
  const part = await render(await save('camera', bytes), 'rect=0,0,100,200')
  expect(part.at(0.5, 0.5)[2]).toBeGreaterThan(240)
})

test('fills the free area with the background and leaves the image alone', async () => {
  const { size, at } = await render(await picture(), 'w=100&h=100&fit=fill&bg=102030&invert=true')
  expect(size).toBe('100x100')
  expect(at(0.5, 0.05).slice(0, 3)).toEqual([16, 32, 48])
  expect(at(0.1, 0.4).slice(0, 3)).toEqual([0, 255, 255])
})

test('pads inside the size that is asked for', async () => {
  const { size, at } = await render(await picture(), 'w=100&pad=10&bg=000', 'jpg')
  expect(size).toBe('100x60')
  expect(Math.max(...at(0.5, 0.05))).toBeLessThan(12)
})

test('puts a half transparent background behind a transparent image', async () => {
  const clear = await sharp({
    create: { width: 10, height: 10, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  })
    .png()
    .toBuffer()
  const path = await save('clear', clear)
  const { at } = await render(path, 'bg=80ff0000')
  expect(at(0.5, 0.5)).toEqual([255, 0, 0, 128])
  const onWhite = await render(path, 'w=5', 'jpg')
  expect(onWhite.at(0.5, 0.5)).toEqual([255, 255, 255])
})

test('takes the colour out, blurs lightly and blurs beyond recognition', async () => {
  const grey = await render(await picture(), 'sat=-100')
  const [r, g, b] = grey.at(0.1, 0.1)
  expect(r).toBe(g)
  expect(g).toBe(b)
  const strong = await render(await picture(), 'blur=2000&w=100')
  expect(strong.size).toBe('100x50')
  expect(strong.at(0.1, 0.1)[1]).toBeGreaterThan(40)
  const slight = await render(await picture(), 'blur=5&sharp=20')
  expect(slight.corners).toEqual([red, green, blue, yellow])
})

function frame(background: string): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .png()
    .toBuffer()
}

test('keeps an animation when it is scaled and makes a still of its first frame on demand', async () => {
  const bytes = await sharp([await frame('red'), await frame('blue')], { join: { animated: true } })
    .gif()
    .toBuffer()
  const path = await save('animation', bytes)
  const moving = await renderImage(path, parseImageParams(new URLSearchParams('w=20&h=20&fit=crop')), 'webp')
  expect(await sharp(moving).metadata()).toMatchObject({ pages: 2, width: 20, height: 20 })
  const still = await render(path, 'frame=1', 'gif')
  expect(still.at(0.5, 0.5).slice(0, 3)).toEqual(red)
})

test('rasterises a drawing sharply at the size that is asked for', async () => {
  const path = await save('drawing', quarters(20, 10))
  const { size, at } = await render(path, 'w=1000')
  expect(size).toBe('1000x500')
  expect(at(0.495, 0.1).slice(0, 3)).toEqual(red)
  expect(at(0.505, 0.1).slice(0, 3)).toEqual(green)
})

test.for(['jpg', 'pjpg', 'png', 'webp', 'avif', 'gif'] as const)('writes %s', async (format) => {
  const { bytes } = await render(await picture(), 'w=50&q=40', format)
  const { format: written, isProgressive, compression } = await sharp(bytes).metadata()
  const names = { jpg: 'jpeg', pjpg: 'jpeg', png: 'png', webp: 'webp', avif: 'heif', gif: 'gif' }
  expect(written).toBe(names[format])
  if (format === 'avif') expect(compression).toBe('av1')
  if (format === 'pjpg') expect(isProgressive).toBe(true)
})

test('crops a very long strip without ever holding it enlarged', async () => {
  const strip = await sharp({ create: { width: 16_000, height: 2, channels: 3, background: 'red' } })
    .png()
    .toBuffer()
  const { size } = await render(await save('strip', strip), 'w=500&h=500&fit=crop&crop=entropy')
  expect(size).toBe('500x500')
})
