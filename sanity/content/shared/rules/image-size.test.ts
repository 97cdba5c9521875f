import { expect, test } from 'vitest'
import { checkImageWidth, neededWidth } from './image-size.ts'

const picture = (size: string, crop?: Record<string, number>) => ({
  _type: 'figure',
  asset: { _type: 'reference', _ref: `image-0123456789abcdef-${size}-jpg` },
  ...(crop ? { crop } : {}),
})

test('a picture as wide as its place needs is fine', () => {
  expect(checkImageWidth(picture('1200x800'), neededWidth.lead)).toBe(true)
})

test('a picture that is too small says by how much', () => {
  expect(checkImageWidth(picture('1199x4000'), neededWidth.lead)).toMatch(/is 1199 pixels wide and .* needs 1200/)
})

test('what was cropped away does not count', () => {
  expect(
    checkImageWidth(picture('2000x800', { left: 0.25, right: 0.25, top: 0, bottom: 0 }), neededWidth.lead),
  ).toMatch(/is 1000 pixels wide after cropping/)
  expect(checkImageWidth(picture('2000x800', { left: 0, right: 0, top: 0.5, bottom: 0 }), neededWidth.lead)).toBe(true)
})

test.each([undefined, null, {}, { asset: { _ref: 'file-abc-pdf' } }, { asset: {} }])('%s has no size', (value) => {
  expect(checkImageWidth(value, neededWidth.lead)).toBe(true)
})
