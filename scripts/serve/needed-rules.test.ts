import { expect, test } from 'vitest'
import { neededRules } from './needed-rules.ts'

const needed = (css: string, ...classes: string[]) => neededRules(css)(new Set(classes))

test('a rule is kept when all the classes that it names are in the page', () => {
  const css = '.a{color:red}.b .a,.a .c{color:blue}p{margin:0}'
  expect(needed(css, 'a')).toBe('.a{color:red}p{margin:0}')
  expect(needed(css, 'a', 'c')).toBe('.a{color:red}.a .c{color:blue}p{margin:0}')
})

test('classes that must not be there, or of which one is enough, are not asked for', () => {
  expect(needed('.a:not(.b, .c){top:0}')).toBe('')
  expect(needed('.a:not(.b, .c){top:0}', 'a')).toBe('.a:not(.b, .c){top:0}')
  expect(needed('.a:is(.b:not(.d), .c) .e{top:0}', 'a', 'e')).toBe('.a:is(.b:not(.d), .c) .e{top:0}')
})

test('a dot in the value of an attribute begins no class', () => {
  const css = '.a[href^="https://doi.org/"]{top:0}'
  expect(needed(css, 'a')).toBe(css)
})

test('layers keep their order, and conditions with nothing in them go', () => {
  const css = '@layer reset,components;@layer components{@media (min-width: 60rem){.a{top:0}}.b{top:1px}}'
  expect(needed(css)).toBe('@layer reset,components;')
  expect(needed(css, 'a')).toBe('@layer reset,components;@layer components{@media (min-width: 60rem){.a{top:0}}}')
})

test('fonts and their fallbacks are always there', () => {
  const css = '@font-face{font-family:n;src:url(n.woff2);font-display:optional}'
  expect(needed(css)).toBe(css)
})

test('what paper, a pointer or forced colours ask for is there from the beginning', () => {
  expect(needed('.a:hover,.b{top:0}@media print{.a,.b{top:1px}}@page{margin:0}', 'a')).toBe(
    '.a:hover{top:0}@media print{.a{top:1px}}@page{margin:0}',
  )
  expect(needed('@media (forced-colors: active){.a{top:1px}}', 'a')).toBe('@media (forced-colors: active){.a{top:1px}}')
})

test('whether a page grows out of the one before is asked before anything else of it is shown', () => {
  const css = '@media (prefers-reduced-motion: no-preference){@view-transition{navigation:auto}}'
  expect(needed(css)).toBe(css)
})
