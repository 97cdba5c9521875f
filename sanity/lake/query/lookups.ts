import type { ExprNode } from './syntax.ts'
import { walk } from './syntax.ts'
import { isSearchedText } from './searched-text.ts'

/**
 * A question that an index answers with a superset of what a filter lets through. `key` is an expression: for a
 * string, or (`many`) for an array of strings.
 */
export interface Lookup {
  /**
   * What the key is: an id, the id of a document with its draft and versions, a `slug.current`, the id or
   * (`refslug`) the slug of a document that is referred to, a type, the value at `path`, or (`text`) what a text of the
   * document matches.
   */
  readonly by: 'id' | 'group' | 'slug' | 'ref' | 'refslug' | 'type' | 'path' | 'text'
  readonly key: ExprNode
  /** Where the value stands, e.g. `authors[].orcid`; '' for the other ways. */
  readonly path: string
}

/** Lookups whose answers together hold everything that the filter lets through. */
export type Option = readonly Lookup[]

const optionsPerSide = 3

/** Every way in that an index offers for a filter; empty when there is none. Expressions are as inside the filter. */
export function lookupsFor(filter: ExprNode): Option[] {
  if (filter.type === 'Group') return lookupsFor(filter.base)
  if (filter.type === 'And') return [...lookupsFor(filter.left), ...lookupsFor(filter.right)]
  if (filter.type === 'Or') return either(lookupsFor(filter.left), lookupsFor(filter.right))
  if (filter.type === 'OpCall') return fromComparison(filter.op, filter.left, filter.right)
  return filter.type === 'FuncCall' ? fromCall(filter.namespace, filter.name, filter.args) : []
}

/** Both sides of an "or" need a way in. */
function either(left: Option[], right: Option[]): Option[] {
  return left.slice(0, optionsPerSide).flatMap((a) => right.slice(0, optionsPerSide).map((b) => [...a, ...b]))
}

function fromComparison(op: string, left: ExprNode, right: ExprNode): Option[] {
  if (op === '==') return [...equality(left, right), ...equality(right, left)]
  if (op === 'in') return [...equality(left, right), ...equality(right, left)]
  return op === 'match' && isKey(right) && isSearchedText(left) ? [[{ by: 'text', key: right, path: '' }]] : []
}

/** `attribute == key`, `attribute in keys` and `key in attributes`. */
function equality(attribute: ExprNode, key: ExprNode): Option[] {
  if (!isKey(key)) return []
  const by = indexOf(attribute)
  if (by) return [[{ by, key, path: '' }]]
  const path = valuePath(attribute)
  return path === null ? [] : [[{ by: 'path', key, path }]]
}

const indexedPaths: ReadonlyMap<string | null, Lookup['by']> = new Map([
  ['_id', 'id'],
  // Perspectives put it on what they lay over a published document; no document holds it.
  ['_originalId', 'group'],
  ['_type', 'type'],
  ['slug.current', 'slug'],
])

function indexOf(attribute: ExprNode): Lookup['by'] | null {
  const by = indexedPaths.get(attributePath(attribute))
  if (by) return by
  if (endsInReference(attribute)) return 'ref'
  return endsInReferencedSlug(attribute) ? 'refslug' : null
}

function fromCall(namespace: string, name: string, args: readonly ExprNode[]): Option[] {
  const [first] = args
  if (!first || !args.every(isKey)) return []
  if (namespace === 'global' && name === 'references') {
    return [args.map((key) => ({ by: 'ref' as const, key, path: '' }))]
  }
  if (namespace === 'sanity' && name === 'versionOf') return [[{ by: 'group', key: first, path: '' }]]
  return []
}

/** `a.b.c` of the item itself, or null. */
export function attributePath(node: ExprNode): string | null {
  if (node.type === 'Group') return attributePath(node.base)
  if (node.type !== 'AccessAttribute') return null
  if (!node.base || node.base.type === 'This') return node.name
  const base = attributePath(node.base)
  return base === null ? null : `${base}.${node.name}`
}

/** `a.b`, `a[].b`, `a.b[]`: values of the item itself, in the words of the index by path; null for anything else. */
function valuePath(node: ExprNode): string | null {
  if (node.type === 'Group' || node.type === 'ArrayCoerce') return valuePath(node.base)
  if (node.type === 'AccessAttribute') {
    if (node.name.includes('.')) return null
    if (!node.base || node.base.type === 'This') return node.name
    const base = valuePath(node.base)
    return base === null ? null : `${base}.${node.name}`
  }
  if (node.type !== 'Map' && node.type !== 'FlatMap') return null
  const base = valuePath(node.base)
  const inner = valuePath(node.expr)
  return base === null || inner === null ? null : `${base}.${inner}`
}

/** `x->slug.current`, `x[]->slug.current` */
function endsInReferencedSlug(node: ExprNode): boolean {
  if (node.type === 'Group') return endsInReferencedSlug(node.base)
  if (node.type === 'Map' || node.type === 'FlatMap') return isPartOfItem(node.base) && endsInReferencedSlug(node.expr)
  if (node.type !== 'AccessAttribute' || node.name !== 'current') return false
  const slug = node.base
  if (slug?.type !== 'AccessAttribute' || slug.name !== 'slug') return false
  return slug.base?.type === 'Deref' && isPartOfItem(slug.base.base)
}

/** `x._ref`, `x[]._ref`, `x[].y._ref` …: values that the reference index holds, wherever in the document they are. */
function endsInReference(node: ExprNode): boolean {
  if (node.type === 'Group') return endsInReference(node.base)
  if (node.type === 'AccessAttribute') return node.name === '_ref' && (!node.base || isPartOfItem(node.base))
  return (node.type === 'Map' || node.type === 'FlatMap') && isPartOfItem(node.base) && endsInReference(node.expr)
}

function isPartOfItem(node: ExprNode): boolean {
  if (node.type === 'This') return true
  if (node.type === 'AccessAttribute') return !node.base || isPartOfItem(node.base)
  if (node.type === 'Map' || node.type === 'FlatMap') return isPartOfItem(node.base) && isPartOfItem(node.expr)
  const passesOn = node.type === 'Group' || node.type === 'ArrayCoerce' || node.type === 'AccessElement'
  return passesOn && isPartOfItem(node.base)
}

/** An expression whose value does not depend on the filtered item, only on parameters and on enclosing items (`^`). */
function isKey(node: ExprNode): boolean {
  return isConstant(node) || isFromOutside(node)
}

const constantTypes: ReadonlySet<ExprNode['type']> = new Set([
  'Value',
  'Parameter',
  'Array',
  'Group',
  'OpCall',
  'FuncCall',
])

/** Only literals, parameters and functions of them. */
export function isConstant(node: ExprNode): boolean {
  let constant = true
  walk(node, (part) => {
    const ofConstant = part.type === 'AccessAttribute' && part.base !== undefined
    if (!ofConstant && !constantTypes.has(part.type)) constant = false
  })
  return constant
}

/** `^.a.b` or `^.^.a[]._ref`: the value of an enclosing item. */
function isFromOutside(node: ExprNode): boolean {
  if (node.type === 'Parent') return true
  if (node.type === 'Group' || node.type === 'ArrayCoerce') return isFromOutside(node.base)
  if (node.type === 'AccessAttribute') return node.base !== undefined && isFromOutside(node.base)
  return node.type === 'Map' && isFromOutside(node.base) && isPartOfItem(node.expr)
}

/** A key as it must be written one scope further out, where the filter's base is evaluated. */
export function moveOutwards(node: ExprNode): ExprNode {
  if (node.type === 'Parent') return node.n === 1 ? { type: 'This' } : { type: 'Parent', n: node.n - 1 }
  if (node.type === 'AccessAttribute') return node.base ? { ...node, base: moveOutwards(node.base) } : node
  const passesOn = node.type === 'Group' || node.type === 'ArrayCoerce' || node.type === 'Map'
  return passesOn ? { ...node, base: moveOutwards(node.base) } : node
}
