import { vercelStegaCombine } from '@vercel/stega'
import { expect, test } from 'vitest'
import { contentImage } from './image.shape.ts'

const asked = { assetId: 'image-abc123-1600x900-png', alt: 'Two hearts', lqip: 'data:image/png;base64,AA' }

test('an image has its address, its size and its words', () => {
  expect(contentImage.parse(asked)).toEqual({
    src: expect.stringMatching(/^\/lake\/images\/.*\/abc123-1600x900\.png$/),
    width: 1600,
    height: 900,
    lqip: 'data:image/png;base64,AA',
    alt: 'Two hearts',
    caption: null,
    credit: null,
    creditUrl: null,
    licence: null,
    hotspot: null,
    crop: null,
    editMark: null,
  })
})

test('a decorative image is silent, whatever stands in its description', () => {
  expect(contentImage.parse({ ...asked, decorative: true })?.alt).toBe('')
})

test('there is no image before a file was chosen', () => {
  expect(contentImage.parse({ alt: 'Two hearts' })).toBeNull()
  expect(contentImage.parse(null)).toBeNull()
})

test('a hotspot and a crop that make no sense are passed over', () => {
  const image = contentImage.parse({
    ...asked,
    hotspot: { x: 4, y: 0.5 },
    crop: { top: 0.1, bottom: 0, left: 0, right: 0 },
  })
  expect(image).toMatchObject({ hotspot: null, crop: { top: 0.1 } })
})

test.each(['file-abc-pdf', 'image-abc-png', '../../etc/passwd', 'image-a/b-1x1-png'])(
  '%s is refused as an image, and the field named',
  (assetId) => {
    expect(contentImage.safeParse({ assetId }).error?.issues[0]?.path).toEqual(['assetId'])
  },
)

test('a credit link that is not https is passed over', () => {
  expect(contentImage.parse({ ...asked, creditUrl: 'javascript:alert(1)' })?.creditUrl).toBeNull()
})

test('what visual editing hides in a description does not reach an attribute', () => {
  const alt = `Two hearts${'\u200b\u200c\u200d\u2060'.repeat(8)}`
  expect(contentImage.parse({ ...asked, alt })?.alt).toBe('Two hearts')
})

test('in a preview an image says where it is edited, and its address stays as it was', () => {
  const href = '/studio/intent/edit/id=a;type=news;path=leadImage.asset._ref?id=a&type=news&path=leadImage.asset._ref'
  const assetId = vercelStegaCombine(asked.assetId, { origin: 'sanity.io', href }, false)
  const image = contentImage.parse({ ...asked, assetId })
  expect(image?.src).toBe(contentImage.parse(asked)?.src)
  expect(JSON.parse(image?.editMark ?? '')).toEqual({
    origin: 'sanity.io',
    href: '/studio/intent/edit/id=a;type=news;path=leadImage?id=a&type=news&path=leadImage',
  })
})
