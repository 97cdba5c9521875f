import { cssBlocks, selectorsIn, type CssBlock } from './css-blocks.ts'

/** A style sheet taken apart once, so that each page can be given the rules that its elements need. */
export type NeededRules = (classes: ReadonlySet<string>) => string

/** At-rules that hold rules. */
const group = /^@(media|layer|supports|container)\b/

/**
 * Reads a style sheet; the answer gives the part of it that a page with these classes needs. A selector is kept when
 * every class that it must meet is there; classes inside `:not()` and its kin are not asked for.
 */
export function neededRules(css: string): NeededRules {
  const parts = cssBlocks(css).map(partOf)
  return (classes) => parts.map((part) => part(classes)).join('')
}

function partOf(block: CssBlock): NeededRules {
  const { prelude, body } = block
  if (!prelude.startsWith('@')) return ofRule(block)
  if (body === null || !group.test(prelude)) return () => textOf(block)
  const inner = neededRules(body)
  return (classes) => {
    const text = inner(classes)
    return text === '' ? '' : `${prelude}{${text}}`
  }
}

function ofRule({ prelude, body }: CssBlock): NeededRules {
  const selectors = selectorsIn(prelude).map((selector) => ({ selector, required: classesIn(selector) }))
  return (classes) => {
    const kept = selectors.filter(({ required }) => required.every((name) => classes.has(name)))
    return kept.length === 0 ? '' : `${kept.map(({ selector }) => selector).join(',')}{${body}}`
  }
}

function textOf({ prelude, body }: CssBlock): string {
  return body === null ? `${prelude};` : `${prelude}{${body}}`
}

function classesIn(selector: string): string[] {
  // A value of an attribute may hold dots and brackets.
  const outside = selector.replaceAll(/\[[^\]]*\]/g, '').replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
  return [...outside.matchAll(/\.(-?[\w-]+)/g)].map(([, name = '']) => name)
}
