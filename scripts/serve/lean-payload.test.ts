import * as fc from 'fast-check'
import { expect, onTestFinished, test, vi } from 'vitest'
import { flightRows, flightText } from './flight-rows.ts'
import { gistOf, withLeanPayload } from './lean-payload.ts'

/** A page with a payload in two pieces, as Next writes it. */
function page(...rows: readonly string[]): string {
  const payload = rows.map((row) => (/^\w*:T/.test(row) ? row : `${row}\n`)).join('')
  const pieces = [payload.slice(0, 20), payload.slice(20)].map(
    (text) => `<script>self.__next_f.push(${JSON.stringify([1, text]).replaceAll('<', '\\u003c')})</script>`,
  )
  return `<body><p>Words</p>${pieces.join('')}</body>`
}

function payloadOf(html: string): string {
  const [, call = ''] = /self\.__next_f\.push\((.*?)\)<\/script>/.exec(html) ?? []
  const [, text]: readonly unknown[] = JSON.parse(call)
  return String(text)
}

const still = '1:I[7,["chunk.js"],"Still"]'
const island = '2:I[8,["$c"],"$d"]'
const part = (children: string) => `["$","$L1",null,{"as":"div","id":"story","children":${children}}]`

test('what stands in a part of the page that never changes is left out of the payload', () => {
  const html = withLeanPayload(
    page(
      still,
      'c:"/_next/chunk.js"',
      'd:"Share"',
      island,
      '3:T6,<ähm>',
      '4:["$","em",null,{"children":"$3"}]',
      `0:{"a":${part('["$","p",null,{"children":["Words","$L4"]}]')},"b":["$","$L2",null,{"title":"$$1 a line"}]}`,
    ),
  )
  expect(payloadOf(html)).toBe(
    `${still}\nc:"/_next/chunk.js"\nd:"Share"\n${island}\n0:{"a":["$","$L1",null,{"as":"div","id":"story"}],"b":["$","$L2",null,{"title":"$$1 a line"}]}\n`,
  )
  expect(html.match(/<script/g)).toHaveLength(1)
})

test.each([
  ['holds a component of the browser', '["$","$L2",null,{}]'],
  ['leads to one', '["$","p",null,{"children":"$L4"}]'],
  ['waits for something', '"$@9"'],
])('a part that %s is left whole', (_what, children) => {
  const rows = [still, island, '4:["$","$L2",null,{}]', `0:${part(children)}`]
  expect(payloadOf(withLeanPayload(page(...rows)))).toContain(part(children))
})

test.each([
  ['leads into what would go', [still, `0:{"a":${part('["Words"]')},"b":"$0:a:props:children:0"}`]],
  ['has bytes in it', [still, '3:A4,0000', `0:${part('"Words"')}`]],
  ['breaks off', [still, '0']],
])('a payload that %s stays as it is', (_what, rows) => {
  const html = page(...rows)
  expect(withLeanPayload(html)).toBe(html)
})

test('whatever text a page holds, it cannot end the script, and the payload says the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = JSON.stringify(text.replace(/^\$/, '$$$$'))
      const html = withLeanPayload(page(still, `0:{"a":${part('"x"')},"b":${words},"c":"</script><!--"}`))
      expect(html.match(/<\/script/g)).toHaveLength(1)
      expect(payloadOf(html)).toContain(words)
    }),
  )
})

test('rows are read and written alike, whatever their text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (texts) => {
      const rows = texts.map((text, index) => ({ id: index.toString(16), tag: 'T', text }))
      expect(flightRows(flightText(rows))).toEqual(rows)
    }),
  )
})

test.each([
  ['cannot be read', [still, '3:x']],
  ['has client code without a name', [still, '3:I{', `0:${part('"Words"')}`]],
])('a payload that %s leaves the page as it is, and the log says so', (_what, rows) => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  const html = page(...rows)
  expect(withLeanPayload(html)).toBe(html)
  expect(warn).toHaveBeenCalledOnce()
})

test('a page made twice has one gist, whatever the order and the names of its rows', () => {
  const one = page(island, '3:["$","p",null,{"children":"Words"}]', '0:["$","$L2",null,{"children":"$3"}]')
  const two = page(
    '0:["$","$L5",null,{"children":"$a"}]',
    'a:["$","p",null,{"children":"Words"}]',
    '5:I[8,["$c"],"$d"]',
  )
  expect(gistOf(two)).toBe(gistOf(one))
})

test('what a page tells its client alone is part of its gist', () => {
  const [before, after] = ['G-OLD', 'G-NEW'].map((id) => page(island, `0:["$","$L2",null,{"service":"${id}"}]`))
  expect(gistOf(after ?? '')).not.toBe(gistOf(before ?? ''))
})
