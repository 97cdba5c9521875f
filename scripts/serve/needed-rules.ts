import { parse, type AtRule, type ChildNode, type Root, type Rule } from 'postcss'

/** A style sheet taken apart once, so that each page can be given the rules that its elements need. */
export type NeededRules = (classes: ReadonlySet<string>) => string

/** What a page can do without until the whole sheet has come: how it answers a pointer, and how it is printed. */
const laterSelector = /:hover|:target|::selection|::view-transition/
const laterAtRule = /^(page|view-transition)$/
const laterMedia = /print|forced-colors|prefers-contrast/

/**
 * Reads a style sheet; the answer gives the part of it that a page with these classes needs for its first paint. A
 * selector is kept when every class that it must meet is there; classes inside `:not()` and its kin are not asked for.
 *
 * @throws CssSyntaxError where `css` is not CSS
 */
export function neededRules(css: string): NeededRules {
  const root = parse(css)
  const parts = partsOf(root)
  return (classes) => parts.map((part) => part(classes)).join('')
}

/**
 * What a style sheet says besides its fonts: those stand in the page already, and a font that is declared again after
 * the first paint starts anew, which moves the text.
 */
export function withoutFonts(css: string): string {
  const root = parse(css)
  root.walkAtRules('font-face', (rule) => {
    rule.remove()
  })
  return root.toString()
}

function partsOf(parent: Root | AtRule): NeededRules[] {
  return (parent.nodes ?? []).flatMap((node) => partOf(node) ?? [])
}

function partOf(node: ChildNode): NeededRules | null {
  switch (node.type) {
    case 'rule':
      return ofRule(node)
    case 'atrule':
      return ofAtRule(node)
    case 'decl':
    case 'comment':
      return null
  }
}

function ofRule(rule: Rule): NeededRules {
  const selectors = rule.selectors
    .filter((selector) => !laterSelector.test(selector))
    .map((selector) => ({ selector, required: classesIn(selector) }))
  const body = declarations(rule)
  return (classes) => {
    const kept = selectors.filter(({ required }) => required.every((name) => classes.has(name)))
    return kept.length === 0 ? '' : `${kept.map(({ selector }) => selector).join(',')}{${body}}`
  }
}

function ofAtRule(rule: AtRule): NeededRules | null {
  if (laterAtRule.test(rule.name) || (rule.name === 'media' && laterMedia.test(rule.params))) return null
  const start = `@${rule.name}${rule.params ? ` ${rule.params}` : ''}`
  if (!rule.nodes) return () => `${start};`
  if (rule.name === 'font-face') return () => `${start}{${declarations(rule)}}`
  const inner = partsOf(rule)
  return (classes) => {
    const text = inner.map((part) => part(classes)).join('')
    return text === '' ? '' : `${start}{${text}}`
  }
}

function declarations(parent: Rule | AtRule): string {
  return (parent.nodes ?? []).map((node) => node.toString()).join(';')
}

function classesIn(selector: string): string[] {
  const outside = selector.replaceAll(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '')
  return [...outside.matchAll(/\.(-?[\w-]+)/g)].map(([, name = '']) => name)
}
