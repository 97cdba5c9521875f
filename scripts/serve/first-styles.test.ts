import { expect, test } from 'vitest'
import { restOfSheet, withFirstStyles } from './first-styles.ts'

const sheets: Readonly<Record<string, string>> = {
  'static/chunks/one.css': '@font-face{font-family:n;src:url(../media/n.woff2)}.a{top:0}.b{top:1px}',
  'static/chunks/two.css': 'p{margin:0}',
}
const read = (path: string) => sheets[path] ?? ''
const link = (name: string, rest = '') =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css${rest}" data-precedence="next"/>`

test('a page brings the rules that it needs, and its style sheets hold nothing up', () => {
  const page = `<html><head><title>T</title>${link('one')}${link('two')}</head><body><p class="a x">A</p></body></html>`
  const { html, styles } = withFirstStyles(page, read)
  expect(styles).toBe('@font-face{font-family:n;src:url(/_next/static/chunks/../media/n.woff2)}.a{top:0}p{margin:0}')
  expect(html).toBe(
    `<html><head><title>T</title><style>${styles}</style></head><body><p class="a x">A</p>${link('one', '?rest')}${link('two', '?rest')}</body></html>`,
  )
})

test('what stands in a closed dialog waits for the sheets', () => {
  const page = `<head>${link('one')}</head><body><dialog class="a">\n<p class="b">B</p></dialog></body>`
  expect(withFirstStyles(page, read).styles).toContain('.a{top:0}')
  expect(withFirstStyles(page, read).styles).not.toContain('.b{')
})

test('a page that has its styles already keeps them, and they are known to be ours', () => {
  const once = withFirstStyles(`<head>${link('one')}</head><body><p class="a">A</p></body>`, read)
  expect(withFirstStyles(once.html, read)).toEqual(once)
  const foreign = once.html.replace('<style>', '<style>p{top:9px}')
  expect(withFirstStyles(foreign, read)).toEqual({ html: foreign, styles: null })
})

test('a page without style sheets, or with those of another host, stays as it is', () => {
  for (const page of [
    '<p>Hello</p>',
    '<head><link rel="stylesheet" href="https://x.example/a.css"/></head><body></body>',
  ])
    expect(withFirstStyles(page, read)).toEqual({ html: page, styles: null })
})

test('the sheets bring what not every page has: no fonts, which would start anew, and no rules without a class', () => {
  withFirstStyles(`<head>${link('one')}</head><body></body>`, read)
  withFirstStyles(`<head>${link('two')}</head><body></body>`, read)
  expect(restOfSheet('/_next/static/chunks/one.css?rest', read)).toBe('.a{top:0}.b{top:1px}')
  expect(restOfSheet('/_next/static/chunks/two.css?rest', read)).toBe('')
})

function unread(): string {
  throw new Error('It was read.')
}

test('no file but a sheet of a page is read', () => {
  for (const url of ['/_next/static/../../secrets.css?rest', '/_next/static/other.css?rest', '/news?rest'])
    expect(restOfSheet(url, unread)).toBeNull()
})
