import { parseSync } from 'vite'

/** Attributes and properties whose text a visitor reads or hears. */
const spoken = new Set(
  'aria-label aria-description alt title placeholder label heading intro summary caption children'.split(' '),
)

/** Names that are the same in every language. */
const names = new Set([
  'ORCID',
  'DOI',
  'doi:',
  'PDF',
  'PubMed',
  'PubMed Central',
  'arXiv',
  'ISSN',
  'ISBN',
  'Open Graph',
])

/**
 * Words that a component's source says by itself: text between tags, text in spoken attributes, and any literal that
 * reads like a phrase (a capital, then a space).
 *
 * @param source TypeScript with JSX
 */
export function hardCodedWords(source: string): readonly string[] {
  const found = new Set<string>()
  visit(parseSync('component.tsx', source).program, false, found)
  return [...found]
}

function visit(value: unknown, isSpoken: boolean, found: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, isSpoken, found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const node = new Map(Object.entries(value))
  const type = node.get('type')
  if (type === 'ImportDeclaration' || type === 'ThrowStatement') return
  if (isSilentAttribute(type, node)) return
  collect(textOf(type, node), isSpoken || type === 'JSXText', found)
  for (const [key, child] of node) visit(child, speaks(type, key, node, isSpoken), found)
}

/** `className="…"`, `name="…"`: for machines. */
function isSilentAttribute(type: unknown, node: ReadonlyMap<string, unknown>): boolean {
  const value = node.get('value')
  const isLiteral = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Literal'
  return type === 'JSXAttribute' && isLiteral && !spoken.has(nameOf(node.get('name')))
}

/** Whether what stands in a node's `key` is shown: children of elements are, attributes only if they are spoken. */
function speaks(type: unknown, key: string, node: ReadonlyMap<string, unknown>, isSpoken: boolean): boolean {
  switch (type) {
    case 'JSXElement':
    case 'JSXFragment':
      return key === 'children'
    case 'JSXAttribute':
      return spoken.has(nameOf(node.get('name')))
    case 'ConditionalExpression':
      return isSpoken && key !== 'test'
    case 'LogicalExpression':
    case 'JSXExpressionContainer':
    case 'TemplateLiteral':
    case 'ParenthesizedExpression':
      return isSpoken
    default:
      return false
  }
}

function nameOf(name: unknown): string {
  return typeof name === 'object' && name !== null && 'name' in name ? String(name.name) : ''
}

function textOf(type: unknown, node: ReadonlyMap<string, unknown>): string {
  const value = node.get('value')
  if ((type === 'JSXText' || type === 'Literal') && typeof value === 'string') return value
  if (type !== 'TemplateElement') return ''
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : ''
}

function collect(text: string, isShown: boolean, found: Set<string>): void {
  const words = text.trim()
  if (names.has(words) || !/\p{L}{2}/u.test(words)) return
  if (isShown || /^\p{Lu}\S*\s+\S/u.test(words)) found.add(words)
}
