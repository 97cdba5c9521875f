import { expect, test } from 'vitest'
import { readImageHeader } from './image-header.ts'

const svg = (inside: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="1000" height="1000">${inside}</svg>`,
  )
const shape = '<rect width="10" height="10"/>'
const tree = (link: (index: number) => string) =>
  `<g id="a0">${shape}</g>${Array.from({ length: 25 }, (_, index) => link(index)).join('')}`

test.each([
  ['groups that show one another', tree((n) => `<g id="a${n + 1}">${`<use xlink:href="#a${n}"/>`.repeat(4)}</g>`)],
  [
    'patterns that are filled with one another',
    tree((n) => `<pattern id="a${n + 1}">${`<rect fill="url(#a${n})"/>`.repeat(4)}</pattern>`),
  ],
  [
    'filters on everything',
    `<filter id="f"><feGaussianBlur stdDeviation="500"/><feOffset/></filter>${'<rect filter="url(#f)"/>'.repeat(30)}`,
  ],
  [
    'filters on everything, by style',
    `<style>rect { filter: url(#f) }</style><filter id="f"><feGaussianBlur/></filter>${shape.repeat(60)}`,
  ],
  ['groups in groups', `${'<g>'.repeat(200_000)}${'</g>'.repeat(200_000)}`],
  ['one filter of many octaves', '<filter id="f"><feTurbulence numOctaves="5000"/></filter><rect filter="url(#f)"/>'],
])('a drawing with %s is refused before it is drawn', async (_what, inside) => {
  await expect(readImageHeader(svg(inside))).rejects.toMatchObject({ status: 400 })
})

test.each([
  ['many shapes', shape.repeat(5_000)],
  ['a symbol used often', `<symbol id="s">${shape.repeat(10)}</symbol>${'<use href="#s"/>'.repeat(500)}`],
  ['a circle of references', '<g id="a"><use href="#b"/></g><g id="b"><use href="#a"/></g>'],
  [
    'a few shadows',
    `<filter id="f"><feGaussianBlur/><feOffset/><feMerge/></filter>${'<rect filter="url(#f)"/>'.repeat(10)}`,
  ],
])('a drawing with %s is taken', async (_what, inside) => {
  expect(await readImageHeader(svg(inside))).toMatchObject({ extension: 'svg', width: 1_000 })
})
