import { expect, test } from 'vitest'
import { usesOf } from './asset-uses.ts'

const asset = { _type: 'reference', _ref: 'image-a-10x10-jpg' }

test('a picture is found wherever it stands in a document, with the words for it', () => {
  const story = {
    _id: 'story',
    leadImage: { _type: 'figure', asset, alt: 'A heart' },
    body: [
      { _type: 'block', _key: 'b', children: [] },
      { _type: 'figure', _key: 'f', asset, alt: '' },
      { _type: 'figure', _key: 'g', asset: { _ref: 'image-b-10x10-jpg' } },
    ],
    seo: { image: { asset, alt: 'Another description' } },
  }
  expect(usesOf(story, 'image-a-10x10-jpg')).toEqual([
    { path: 'leadImage', alt: 'A heart' },
    { path: 'body[_key=="f"]', alt: null },
    { path: 'seo.image', alt: 'Another description' },
  ])
})

test('a document without it has no place', () => {
  expect(usesOf({ title: 'image-a-10x10-jpg', tags: ['image-a-10x10-jpg', null] }, 'image-a-10x10-jpg')).toEqual([])
})
