import { mapChildren, type ExprNode } from '../syntax.ts'
import type { Fields } from './scope.ts'

/** Stands in a set of fields for what a document refers to, wherever in it. */
export const referencesField = 'references()'

/**
 * Attributes of the item that an expression inside its scope uses; null for all of them. `^.name` counts for every
 * scope around it: more than is used may be named, never less.
 */
export function fieldsUsed(node: ExprNode): Fields {
  const used = new Set<string>()
  return collect(node, 0, used) ? used : null
}

/** @returns false when the whole item may be used */
function collect(node: ExprNode, depth: number, used: Set<string>): boolean {
  if (node.type === 'AccessAttribute') {
    const { base, name } = node
    if (!base || base.type === 'This') return depth > 0 || note(used, name)
    if (base.type === 'Parent') return note(used, name)
  }
  // `@{…}` looks at the same item from a scope of its own; `@->` at its reference.
  if (node.type === 'Projection' && node.base.type === 'This') return collect(node.expr, depth, used)
  if (node.type === 'Deref' && node.base.type === 'This') return depth > 0 || note(used, '_ref')
  if (node.type === 'This') return depth > 0
  if (node.type === 'Parent') return false
  if (node.type === 'FuncCall' && !collectCall(node.namespace, node.name, depth, used)) return false
  let all = true
  mapChildren(node, (child, scope) => {
    all &&= collect(child, scope === 'same' ? depth : depth + 1, used)
    return child
  })
  return all
}

/** Functions that look at the item without naming an attribute. Ids and types stay while a document exists. */
function collectCall(namespace: string, name: string, depth: number, used: Set<string>): boolean {
  if (depth > 0) return true
  if (namespace === 'lake' && name === 'partOfVariant') return note(used, '_system')
  return namespace === 'global' && name === 'references' ? note(used, referencesField) : true
}

function note(used: Set<string>, name: string): true {
  used.add(name)
  return true
}

export function together(left: Fields, right: Fields): Fields {
  return left && right && new Set([...left, ...right])
}
