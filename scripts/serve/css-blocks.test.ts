import { expect, test } from 'vitest'
import { cssBlocks, selectorsIn } from './css-blocks.ts'

test('rules, groups and statements come apart in their order', () => {
  expect(cssBlocks('@layer a,b;p{margin:0}@media (min-width:1px){a{top:0}b{top:1px}}')).toEqual([
    { prelude: '@layer a,b', body: null },
    { prelude: 'p', body: 'margin:0' },
    { prelude: '@media (min-width:1px)', body: 'a{top:0}b{top:1px}' },
  ])
})

test('signs inside strings, addresses and escapes divide nothing', () => {
  const tricky = `a::before{content:"}{;\\"";background:url(data:image/svg+xml;utf8,x)}[title="a{b;c"]{top:0}.a\\{b{top:1px}`
  expect(cssBlocks(tricky).map(({ prelude }) => prelude)).toEqual(['a::before', '[title="a{b;c"]', '.a\\{b'])
  expect(cssBlocks(tricky)[0]?.body).toBe('content:"}{;\\"";background:url(data:image/svg+xml;utf8,x)')
})

test('what is put together again is what was taken apart', () => {
  const css = '@import "x.css";@font-face{font-family:n}@layer c{.a:is(h1,h2)>p,.b{top:0}}'
  const again = cssBlocks(css).map(({ prelude, body }) => (body === null ? `${prelude};` : `${prelude}{${body}}`))
  expect(again.join('')).toBe(css)
})

test('a comma inside brackets or a string divides no selectors', () => {
  expect(selectorsIn('.a:is(h1,h2),[title="x,y"] , p')).toEqual(['.a:is(h1,h2)', '[title="x,y"]', 'p'])
})
