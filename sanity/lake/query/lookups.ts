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
  switch (filter.type) {
    case 'Group':
      return lookupsFor(filter.base)
    case 'And':
      return [...lookupsFor(filter.left), ...lookupsFor(filter.right)]
    case 'Or':
      return either(lookupsFor(filter.left), lookupsFor(filter.right))
    case 'OpCall':
      return fromComparison(filter.op, filter.left, filter.right)
    case 'FuncCall':
      return fromCall(filter.namespace, filter.name, filter.args)
    default:
      return []
  }
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
  return [...equality(left, right), ...(endsInReference(right) && isKey(left) ? [[{ by: 'ref' as const, key: left }]] : [])]
}

/** `attribute == key` and `attribute in keys`. */
function equality(attribute: ExprNode, key: ExprNode): Option[] {
  if (!isKey(key)) return []
  const by = indexOf(attribute)
  return by ? [[{ by, key }]] : []
}

function indexOf(attribute: ExprNode): Lookup['by'] | null {
  switch (attributePath(attribute)) {
    case '_id':
      return 'id'
    case '_type':
      return 'type'
    case 'slug.current':
      return 'slug'
    default:
      return endsInReference(attribute) ? 'ref' : null
  }
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
  switch (node.type) {
    case 'Group':
      return endsInReference(node.base)
    case 'AccessAttribute':
      return node.name === '_ref' && (!node.base || isPartOfItem(node.base))
    case 'Map':
    case 'FlatMap':
      return isPartOfItem(node.base) && endsInReference(node.expr)
    default:
      return false
  }
}

function isPartOfItem(node: ExprNode): boolean {
  switch (node.type) {
    case 'This':
      return true
    case 'AccessAttribute':
      return !node.base || isPartOfItem(node.base)
    case 'Group':
    case 'ArrayCoerce':
    case 'AccessElement':
      return isPartOfItem(node.base)
    case 'Map':
    case 'FlatMap':
      return isPartOfItem(node.base) && isPartOfItem(node.expr)
    default:
      return false
  }
}

/** An expression whose value does not depend on the filtered item, only on parameters and on enclosing items (`^`). */
function isKey(node: ExprNode): boolean {
  return isConstant(node) || isFromOutside(node)
}

/** Only literals, parameters and functions of them. */
export function isConstant(node: ExprNode): boolean {
  let constant = true
  walk(node, ({ type, ...rest }) => {
    switch (type) {
      case 'Value':
      case 'Parameter':
      case 'Array':
      case 'Group':
      case 'OpCall':
      case 'FuncCall':
        return
      case 'AccessAttribute':
        if ('base' in rest && rest.base) return
    }
    constant = false
  })
  return constant
}

/** `^.a.b` or `^.^.a[]._ref`: the value of an enclosing item. */
function isFromOutside(node: ExprNode): boolean {
  switch (node.type) {
    case 'Parent':
      return true
    case 'Group':
    case 'ArrayCoerce':
      return isFromOutside(node.base)
    case 'AccessAttribute':
      return node.base !== undefined && isFromOutside(node.base)
    case 'Map':
      return isFromOutside(node.base) && isPartOfItem(node.expr)
    default:
      return false
  }
}

/** A key as it must be written one scope further out, where the filter's base is evaluated. */
export function moveOutwards(node: ExprNode): ExprNode {
  switch (node.type) {
    case 'Parent':
      return node.n === 1 ? { type: 'This' } : { type: 'Parent', n: node.n - 1 }
    case 'Group':
    case 'ArrayCoerce':
      return { ...node, base: moveOutwards(node.base) }
    case 'AccessAttribute':
      return node.base ? { ...node, base: moveOutwards(node.base) } : node
    case 'Map':
      return { ...node, base: moveOutwards(node.base) }
    default:
      return node
  }
}
