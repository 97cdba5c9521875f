import { expect, test } from 'vitest'
import { withOwnStyles } from './own-styles.ts'

const sheets: Readonly<Record<string, string>> = {
  'static/chunks/one.css': '@font-face{font-family:n;src:url(../media/n.woff2)}.a{top:0}.b{top:1px}.a:hover{top:2px}',
  'static/chunks/two.css': 'p{margin:0}',
}
const read = (path: string) => sheets[path] ?? ''
const link = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`

test('a page brings the rules that it needs, and asks for no style sheet', () => {
  const page = `<html><head><title>T</title>${link('one')}${link('two')}</head><body><p class="a x">A</p></body></html>`
  const { html, styles } = withOwnStyles(page, read)
  expect(styles).toBe(
    '@font-face{font-family:n;src:url(/_next/static/chunks/../media/n.woff2)}.a{top:0}.a:hover{top:2px}p{margin:0}',
  )
  expect(html).toBe(
    `<html><head><title>T</title><style>${styles}</style></head><body><p class="a x">A</p></body></html>`,
  )
})

test('a page that has its styles already keeps them, and they are known to be ours', () => {
  const once = withOwnStyles(`<head>${link('one')}</head><body><p class="a">A</p></body>`, read)
  expect(withOwnStyles(once.html, read)).toEqual(once)
  const foreign = once.html.replace('<style>', '<style>p{top:9px}')
  expect(withOwnStyles(foreign, read)).toEqual({ html: foreign, styles: null })
})

test('a page without style sheets, or with those of another host, stays as it is', () => {
  for (const page of [
    '<p>Hello</p>',
    '<head><link rel="stylesheet" href="https://x.example/a.css"/></head><body></body>',
  ])
    expect(withOwnStyles(page, read)).toEqual({ html: page, styles: null })
})
