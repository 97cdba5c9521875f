import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LakeError } from '../errors.ts'
import { fits, parseImageParams } from './image-params.ts'
import { planImage } from './image-plan.ts'

const landscape = { width: 1000, height: 500 }
const plan = (query: string, source = landscape) => planImage(parseImageParams(new URLSearchParams(query)), source, 1)
const canvas = (query: string) => {
  const { width, height } = plan(query).canvas
  return `${width}x${height}`
}

test.for([
  ['w=200', '200x100'],
  ['h=200', '400x200'],
  ['w=2000', '2000x1000'],
  ['w=200&h=200', '200x100'],
  ['w=2000&h=2000&fit=clip', '2000x1000'],
  ['w=200&h=200&fit=max', '200x100'],
  ['w=2000&h=2000&fit=max', '1000x500'],
  ['w=2000&fit=max', '1000x500'],
  ['w=200&h=200&fit=crop', '200x200'],
  ['w=2000&h=2000&fit=crop', '2000x2000'],
  ['w=2000&h=2000&fit=min', '500x500'],
  ['w=300&h=200&fit=min', '300x200'],
  ['w=200&h=200&fit=fill', '200x200'],
  ['w=2000&h=2000&fit=fillmax', '2000x2000'],
  ['w=200&h=300&fit=scale', '200x300'],
  ['w=200&fit=scale', '200x100'],
  ['w=200&dpr=2', '400x200'],
  ['dpr=2', '1000x500'],
  ['w=200&pad=10', '200x110'],
  ['pad=10', '1020x520'],
  ['or=90', '500x1000'],
  ['w=200&or=90', '200x400'],
  ['rect=0,0,100,100&w=50', '50x50'],
  ['rect=900,400,500,500', '100x100'],
  ['w=200&fit=crop&min-h=150', '200x150'],
  ['w=200&fit=crop&max-h=50', '200x50'],
  ['fit=crop&max-w=300&max-h=300', '300x300'],
  ['w=200&max-h=50', '200x100'],
] as const)('%s makes 1000 x 500 into %s', ([query, size]) => {
  expect(canvas(query)).toBe(size)
})

test('fillmax never enlarges the image inside its box', () => {
  expect(plan('w=2000&h=2000&fit=fillmax').scaled).toEqual(landscape)
})

test('takes a focal point back through mirror and turn to where it stands in the original', () => {
  expect(plan('w=100&h=100&fit=crop&fp-x=0.2&fp-y=0.3&flip=h').cropAt).toEqual({ x: 0.8, y: 0.3 })
  expect(plan('w=100&h=100&fit=crop&fp-x=1&fp-y=0.25&or=90').cropAt).toEqual({ x: 0.25, y: 0 })
  expect(plan('w=100&h=100&fit=crop&fp-x=1&fp-y=0.25&or=270').cropAt).toEqual({ x: 0.75, y: 1 })
})

test('refuses a rect outside the image, a result too large, and padding that leaves nothing', () => {
  expect(() => plan('rect=1000,0,10,10')).toThrow('"rect" lies outside')
  expect(() => plan('w=8192&h=8192&fit=scale')).toThrow('8192 x 8192 pixels')
  expect(() => plan('w=8192', { width: 10, height: 20_000 })).toThrow('pixels')
  expect(() => plan('w=20&pad=10')).toThrow('"pad" leaves nothing')
})

test('every plan stays inside the image and its limits', () => {
  const side = fc.integer({ min: 1, max: 20_000 })
  const asked = fc.option(fc.integer({ min: 1, max: 8192 }), { nil: undefined })
  const rect = fc.option(fc.tuple(side, side, side, side), { nil: undefined })
  fc.assert(
    fc.property(side, side, asked, asked, fc.constantFrom(...fits), rect, (width, height, w, h, fit, area) => {
      const query = new URLSearchParams({ fit, ...(w && { w: `${w}` }), ...(h && { h: `${h}` }) })
      if (area) query.set('rect', area.join(','))
      try {
        const { region, scaled, canvas: final } = planImage(parseImageParams(query), { width, height }, 1)
        expect(region.left + region.width).toBeLessThanOrEqual(width)
        expect(region.top + region.height).toBeLessThanOrEqual(height)
        expect(Math.min(scaled.width, scaled.height, final.width, final.height)).toBeGreaterThanOrEqual(1)
        expect(scaled.width).toBeLessThanOrEqual(final.width)
        expect(scaled.height).toBeLessThanOrEqual(final.height)
        expect(final.width * final.height).toBeLessThanOrEqual(40_000_000)
      } catch (error) {
        if (!(error instanceof LakeError)) throw error
      }
    }),
  )
})
