import { walk, type ExprNode } from './syntax.ts'

const found = new WeakMap<ExprNode, boolean>()

/** Whether a query has what groq-js lacks or answers otherwise: then it is taken apart, and groq-js gets the rest. */
export function hasOwnFunctions(tree: ExprNode): boolean {
  const known = found.get(tree)
  if (known !== undefined) return known
  let has = false
  walk(tree, (node) => {
    has ||= node.type === 'FuncCall' && isOwn(node.namespace, node.name)
    has ||= node.type === 'OpCall' && node.op === 'in' && isPath(node.left)
  })
  found.set(tree, has)
  return has
}

function isOwn(namespace: string, name: string): boolean {
  return namespace === 'lake' || namespace === 'geo' || (namespace === 'array' && name === 'unique')
}

function isPath(node: ExprNode): boolean {
  if (node.type === 'Group') return isPath(node.base)
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'path'
}
