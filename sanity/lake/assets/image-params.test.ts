import { createImageUrlBuilder } from '@sanity/image-url'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LakeError } from '../errors.ts'
import { parseImageParams } from './image-params.ts'

const parse = (query: string) => parseImageParams(new URLSearchParams(query))

test('reads everything that the public URL builder can write', () => {
  const url = createImageUrlBuilder({ projectId: 'labwire', dataset: 'production' })
    .image('image-Tb9Ew8CXIwaY6R1kjMvI0uRR-2000x3000-jpg')
    .width(400)
    .height(300)
    .rect(10, 20, 1000, 900)
    .bg('ff00')
    .dpr(2)
    .focalPoint(0.25, 0.75)
    .flipHorizontal()
    .flipVertical()
    .format('webp')
    .blur(50)
    .sharpen(10)
    .invert(true)
    .orientation(90)
    .minHeight(10)
    .maxHeight(900)
    .minWidth(20)
    .maxWidth(800)
    .quality(60)
    .fit('crop')
    .crop('focalpoint')
    .saturation(-100)
    .auto('format')
    .pad(5)
    .frame(1)
    .forceDownload('a.jpg')
    .url()
  expect(parseImageParams(new URL(url).searchParams)).toEqual({
    rect: { left: 10, top: 20, width: 1000, height: 900 },
    width: 400,
    height: 300,
    minWidth: 20,
    maxWidth: 800,
    minHeight: 10,
    maxHeight: 900,
    dpr: 2,
    fit: 'crop',
    gravity: { x: 0.25, y: 0.75 },
    pad: 5,
    orientation: 90,
    flipHorizontal: true,
    flipVertical: true,
    background: { r: 255, g: 0, b: 0, alpha: 1 },
    blur: 50,
    sharpen: 10,
    saturation: -100,
    invert: true,
    still: true,
    format: 'webp',
    autoFormat: true,
    quality: 60,
  })
})

test.for([
  ['fff', { r: 255, g: 255, b: 255, alpha: 1 }],
  ['0f00', { r: 255, g: 0, b: 0, alpha: 0 }],
  ['102030', { r: 16, g: 32, b: 48, alpha: 1 }],
  ['80102030', { r: 16, g: 32, b: 48, alpha: 128 / 255 }],
] as const)('reads the colour %s with alpha first', ([text, color]) => {
  expect(parse(`bg=${text}`).background).toEqual(color)
})

test('reads edges and corners of crop', () => {
  expect(parse('crop=top').gravity).toEqual({ x: 0.5, y: 0 })
  expect(parse('crop=bottom,right').gravity).toEqual({ x: 1, y: 1 })
  expect(parse('crop=entropy').gravity).toBe('entropy')
  expect(parse('fp-x=0.2').gravity).toEqual({ x: 0.2, y: 0.5 })
})

test.for([
  'w=0',
  'w=-5',
  'w=1e9',
  'w=12.5',
  'w=',
  'h=8193',
  'fit=cover',
  'crop=top,bottom',
  'crop=top,left,right',
  'crop=__proto__',
  'rect=1,2,3',
  'rect=0,0,0,5',
  'fm=bmp',
  'q=101',
  'auto=compress',
  'dpr=0.5',
  'dpr=4',
  'fp-x=1.1',
  'fp-y=NaN',
  'blur=2001',
  'sharp=101',
  'invert=yes',
  'or=45',
  'flip=x',
  'sat=101',
  'pad=-1',
  'bg=red',
  'frame=2',
  'min-w=0',
  'max-h=x',
])('refuses %s and names the parameter', (query) => {
  const name = query.slice(0, query.indexOf('='))
  expect(() => parse(query)).toThrow(`Image parameter "${name}"`)
})

test('answers any text with parameters or a 400, never with another fault', () => {
  const names = ['w', 'h', 'rect', 'bg', 'dpr', 'crop', 'fp-x', 'q', 'flip', 'pad', 'sat', 'fm']
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string(), (name, value) => {
      try {
        parseImageParams(new URLSearchParams([[name, value]]))
      } catch (error) {
        expect(error).toBeInstanceOf(LakeError)
        expect(error).toHaveProperty('status', 400)
      }
    }),
  )
})
