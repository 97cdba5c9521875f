import type { ExprNode } from './syntax.ts'
import { walk } from './syntax.ts'

/**
 * A question that an index answers with a superset of what a filter lets through. `key` is an expression: for a
 * string, or (`many`) for an array of strings.
 */
export interface Lookup {
  readonly by: 'id' | 'group' | 'slug' | 'ref' | 'type'
  readonly key: ExprNode
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
  const pairs = left.slice(0, optionsPerSide).flatMap((a) => right.slice(0, optionsPerSide).map((b) => [...a, ...b]))
  // A lookup that follows the item from an outer query can stand alone only.
  return pairs.filter((lookups) => lookups.every(({ key }) => isConstant(key)))
}

function fromComparison(op: string, left: ExprNode, right: ExprNode): Option[] {
  if (op === '==') return [...equality(left, right), ...equality(right, left)]
  if (op !== 'in') return []
  return [
    ...equality(left, right),
    ...(endsInReference(right) && isKey(left) ? [[{ by: 'ref' as const, key: left }]] : []),
  ]
}

/** `attribute == key` and `attribute in keys`. */
function equality(attribute: ExprNode, key: ExprNode): Option[] {
  if (!isKey(key)) return []
  const by = indexOf(attribute)
  return by ? [[{ by, key }]] : []
}

const indexedPaths: ReadonlyMap<string | null, Lookup['by']> = new Map([
  ['_id', 'id'],
  ['_type', 'type'],
  ['slug.current', 'slug'],
])

function indexOf(attribute: ExprNode): Lookup['by'] | null {
  return indexedPaths.get(attributePath(attribute)) ?? (endsInReference(attribute) ? 'ref' : null)
}

function fromCall(namespace: string, name: string, args: readonly ExprNode[]): Option[] {
  const [first] = args
  if (!first || !args.every(isKey)) return []
  if (namespace === 'global' && name === 'references') {
    if (args.length > 1 && !args.every(isConstant)) return []
    return [args.map((key) => ({ by: 'ref' as const, key }))]
  }
  if (namespace === 'sanity' && name === 'versionOf') return [[{ by: 'group', key: first }]]
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
