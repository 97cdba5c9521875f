import { createImageUrlBuilder } from '@sanity/image-url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { imageRect } from './image-rect.ts'
import { imageSet, imageUrl, type LakeImage } from './image-url.ts'

const hash = 'a'.repeat(40)

const anImage = (overrides: Partial<LakeImage> = {}): LakeImage => {
  const { width = 1600, height = 1000 } = overrides
  return {
    src: `/lake/images/p/d/${hash}-${width}x${height}.jpg`,
    width,
    height,
    hotspot: null,
    crop: null,
    ...overrides,
  }
}

const size = fc.integer({ min: 40, max: 8000 })
const edge = fc.double({ min: 0, max: 0.45, noNaN: true })
const point = fc.double({ min: 0, max: 1, noNaN: true })
const images = fc
  .record({
    width: size,
    height: size,
    hotspot: fc.option(fc.record({ x: point, y: point })),
    crop: fc.option(fc.record({ top: edge, bottom: edge, left: edge, right: edge })),
  })
  .map(anImage)
const ratios = fc.double({ min: 0.3, max: 3, noNaN: true })

describe('imageRect', () => {
  test('stays inside the picture and the crop', () => {
    fc.assert(
      fc.property(images, ratios, (image, ratio) => {
        const whole = imageRect(image)
        const rect = imageRect(image, ratio)
        expect(rect.left).toBeGreaterThanOrEqual(whole.left)
        expect(rect.top).toBeGreaterThanOrEqual(whole.top)
        expect(rect.left + rect.width).toBeLessThanOrEqual(whole.left + whole.width)
        expect(rect.top + rect.height).toBeLessThanOrEqual(whole.top + whole.height)
        expect(whole.left + whole.width).toBeLessThanOrEqual(image.width)
        expect(whole.top + whole.height).toBeLessThanOrEqual(image.height)
      }),
    )
  })

  test('has the wanted shape to within a pixel', () => {
    fc.assert(
      fc.property(images, ratios, (image, ratio) => {
        const { width, height } = imageRect(image, ratio)
        expect(Math.min(Math.abs(width - height * ratio), Math.abs(height - width / ratio))).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('keeps the hotspot in sight when the crop holds it', () => {
    fc.assert(
      fc.property(images, ratios, (image, ratio) => {
        const whole = imageRect(image)
        const x = (image.hotspot?.x ?? 0.5) * image.width
        const y = (image.hotspot?.y ?? 0.5) * image.height
        fc.pre(x >= whole.left && x <= whole.left + whole.width && y >= whole.top && y <= whole.top + whole.height)
        const rect = imageRect(image, ratio)
        expect(x).toBeGreaterThanOrEqual(rect.left - 1)
        expect(x).toBeLessThanOrEqual(rect.left + rect.width + 1)
        expect(y).toBeGreaterThanOrEqual(rect.top - 1)
        expect(y).toBeLessThanOrEqual(rect.top + rect.height + 1)
      }),
    )
  })

  test('cuts as the official library does', () => {
    const builder = createImageUrlBuilder({ projectId: 'p', dataset: 'd' })
    fc.assert(
      fc.property(
        images,
        fc.integer({ min: 20, max: 2000 }),
        fc.integer({ min: 20, max: 2000 }),
        (image, width, height) => {
          const theirs = builder
            .image({
              asset: { _ref: `image-${hash}-${image.width}x${image.height}-jpg` },
              crop: image.crop ?? { top: 0, bottom: 0, left: 0, right: 0 },
              hotspot: { x: 0.5, y: 0.5, ...image.hotspot, width: 0, height: 0 },
            })
            .size(width, height)
            .url()
          const rect = imageRect(image, width / height)
          fc.pre(rect.width > 1 && rect.height > 1)
          const [left, top, w, h] = (new URL(theirs).searchParams.get('rect') ?? `0,0,${image.width},${image.height}`)
            .split(',')
            .map(Number)
          expect(rect).toEqual({ left, top, width: w, height: h })
        },
      ),
    )
  })
})

describe('imageSet', () => {
  test('never asks for more pixels than the picture has', () => {
    fc.assert(
      fc.property(images, fc.option(ratios, { nil: undefined }), (image, ratio) => {
        const set = imageSet(image, { ratio })
        const widths = set.srcSet.split(', ').map((candidate) => Number(candidate.split(' ')[1]?.slice(0, -1)))
        expect(Math.max(...widths)).toBeLessThanOrEqual(set.width)
        expect(new Set(widths).size).toBe(widths.length)
      }),
    )
  })

  test('says the size that the picture will have, so that nothing moves when it arrives', () => {
    expect(imageSet(anImage(), { ratio: 1 })).toMatchObject({ width: 1000, height: 1000 })
    expect(imageSet(anImage({ crop: { top: 0.1, bottom: 0.1, left: 0, right: 0.25 } }))).toMatchObject({
      width: 1200,
      height: 800,
    })
  })

  test('offers the picture itself as the largest candidate when it is smaller than the largest width', () => {
    expect(imageSet(anImage({ width: 500, height: 500 })).srcSet).toMatch(/ 240w, .* 320w, .* 480w, .* 500w$/)
  })
})

describe('imageUrl', () => {
  test('leaves the rectangle out of an address that shows the whole picture', () => {
    expect(imageUrl(anImage(), 800)).toBe(`${anImage().src}?w=800&h=500&fit=crop&auto=format&q=75`)
  })

  test('names the rectangle that a shape asks for', () => {
    expect(imageUrl(anImage({ hotspot: { x: 0.9, y: 0.5 } }), 400, 1)).toContain('?rect=600,0,1000,1000&w=400&h=400&')
  })
})
