import { expect, test } from 'vitest'
import { collectDropped } from '#sanity/content-query.ts'
import { portableTextBody } from './body.shape.ts'

const paragraph = {
  _type: 'block',
  _key: 'a',
  style: 'normal',
  markDefs: [{ _type: 'link', _key: 'm', href: 'https://example.org/x' }],
  children: [{ _type: 'span', _key: 's', text: 'Iron', marks: ['m', 'strong'] }],
}

const parse = (blocks: unknown) => collectDropped(() => portableTextBody.parse(blocks))

test('a missing body is an empty one', () => {
  expect(portableTextBody.parse(null)).toEqual([])
})

test('a paragraph keeps its style, its marks and its link', () => {
  const { value, dropped } = parse([paragraph])
  expect(dropped).toEqual([])
  expect(value).toEqual([paragraph])
})

test('a paragraph carries no list keys, because renderers take their presence for a list', () => {
  const { value } = parse([{ ...paragraph, listItem: null, level: null }])
  expect(value[0]).not.toHaveProperty('listItem')
  expect(value[0]).not.toHaveProperty('level')
})

test('a list item without a level is on the first', () => {
  const { value } = parse([{ ...paragraph, listItem: 'bullet' }])
  expect(value[0]).toMatchObject({ listItem: 'bullet', level: 1 })
})

test('a link that runs script is taken off its text, and reported', () => {
  const { value, dropped } = parse([
    { ...paragraph, markDefs: [{ _type: 'link', _key: 'm', href: 'javascript:alert(1)' }] },
  ])
  expect(value).toMatchObject([{ markDefs: [], children: [{ text: 'Iron' }] }])
  expect(dropped).toMatchObject([{ field: 'href' }])
})

test('a video on a host that is not on the list is left out, and the field named', () => {
  const { value, dropped } = parse([
    paragraph,
    { _type: 'video', _key: 'v', url: 'https://evil.example/watch?v=dQw4w9WgXcQ', title: 'A talk' },
  ])
  expect(value).toHaveLength(1)
  expect(dropped).toMatchObject([{ field: 'url' }])
})

test('a video gets an address for its player that sets few cookies', () => {
  const { value } = parse([
    { _type: 'video', _key: 'v', url: 'https://youtu.be/dQw4w9WgXcQ', title: 'A talk', transcript: null },
  ])
  expect(value).toMatchObject([
    { provider: 'youtube', embedUrl: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', transcript: null },
  ])
})

test('a figure without a picture is left out', () => {
  const { value, dropped } = parse([{ _type: 'figure', _key: 'f', image: { assetId: null, alt: 'Heart' } }])
  expect(value).toEqual([])
  expect(dropped).toMatchObject([{ field: 'image' }])
})

test('a table is rows of cells', () => {
  const { value } = parse([
    { _type: 'table', _key: 't', headerRow: true, rows: [{ cells: ['Marker', 'Value'] }, { cells: null }] },
  ])
  expect(value).toMatchObject([{ headerRow: true, headerColumn: false, rows: [['Marker', 'Value'], []] }])
})

test('a block of an unknown type is left out, and the type named', () => {
  const { value, dropped } = parse([{ _type: 'script', _key: 'x' }])
  expect(value).toEqual([])
  expect(dropped).toMatchObject([{ field: '_type' }])
})
