import { cssBlocks, selectorsIn, type CssBlock } from './css-blocks.ts'

/** A style sheet taken apart once, so that each page can be given the rules that its elements need. */
export type NeededRules = (classes: ReadonlySet<string>) => string

/** What a page can do without until the whole sheet has come: how it answers a pointer, and how it is printed. */
const laterSelector = /:hover|:target|::selection/
const laterAtRule = /^@page\b|^@media[^{]*(print|forced-colors|prefers-contrast)/
/** At-rules that hold rules. */
const group = /^@(media|layer|supports|container)\b/

/**
 * Reads a style sheet; the answer gives the part of it that a page with these classes needs for its first paint. A
 * selector is kept when every class that it must meet is there; classes inside `:not()` and its kin are not asked for.
 */
export function neededRules(css: string): NeededRules {
  const parts = cssBlocks(css).flatMap((block) => partOf(block) ?? [])
  return (classes) => parts.map((part) => part(classes)).join('')
}

/**
 * What a style sheet says besides what stands in every page that links to it: its fonts, which would start anew and move
 * the text, and rules that ask for no class.
 */
export function restOfRules(css: string): string {
  return cssBlocks(css).map(restOf).join('')
}

function restOf(block: CssBlock): string {
  const { prelude, body } = block
  if (laterAtRule.test(prelude)) return textOf(block)
  if (prelude.startsWith('@')) {
    const inner = body !== null && group.test(prelude) ? restOfRules(body) : ''
    return inner === '' ? '' : `${prelude}{${inner}}`
  }
  const kept = selectorsIn(prelude).filter((selector) => laterSelector.test(selector) || classesIn(selector).length > 0)
  return kept.length === 0 ? '' : `${kept.join(',')}{${body}}`
}

function partOf(block: CssBlock): NeededRules | null {
  const { prelude, body } = block
  if (laterAtRule.test(prelude)) return null
  if (!prelude.startsWith('@')) return ofRule(block)
  if (body === null || !group.test(prelude)) return () => textOf(block)
  const inner = neededRules(body)
  return (classes) => {
    const text = inner(classes)
    return text === '' ? '' : `${prelude}{${text}}`
  }
}

function ofRule({ prelude, body }: CssBlock): NeededRules {
  const selectors = selectorsIn(prelude)
    .filter((selector) => !laterSelector.test(selector))
    .map((selector) => ({ selector, required: classesIn(selector) }))
  return (classes) => {
    const kept = selectors.filter(({ required }) => required.every((name) => classes.has(name)))
    return kept.length === 0 ? '' : `${kept.map(({ selector }) => selector).join(',')}{${body}}`
  }
}

function textOf({ prelude, body }: CssBlock): string {
  return body === null ? `${prelude};` : `${prelude}{${body}}`
}

function classesIn(selector: string): string[] {
  const outside = selector.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
  return [...outside.matchAll(/\.(-?[\w-]+)/g)].map(([, name = '']) => name)
}
