import { expect, test } from 'vitest'
import { pictures } from './catalogue.ts'
import { pictureAsSvg } from './draw.ts'

test('a picture is drawn the same at every run, so that it can be redrawn without changing the repository', () => {
  for (const picture of pictures) expect(pictureAsSvg(picture)).toBe(pictureAsSvg(picture))
})

test('no two pictures share a name, since the name is the file', () => {
  expect(new Set(pictures.map(({ name }) => name)).size).toBe(pictures.length)
})

test('no coordinate of a picture is lost on the way', () => {
  for (const picture of pictures) {
    expect(pictureAsSvg(picture), picture.name).not.toMatch(/NaN|undefined|Infinity|\[object/)
  }
})
