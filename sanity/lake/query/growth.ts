import { walk, type ExprNode } from './syntax.ts'

/** How many times over a query may show what it made itself. */
const limit = 10_000

/**
 * Whether a query that groq-js answers could make far more out of what it reads, by showing what it made itself several
 * times over, again and again: `{"a": 1}{"a": [a, a]}{"a": [a, a]}…`. What is compiled is counted as it goes instead.
 */
export function growsTooMuch(tree: ExprNode): boolean {
  let factor = 1
  walk(tree, (node) => {
    if (isStep(node) && makes(node.base)) factor *= Math.max(1, usesOf(node.expr))
  })
  return factor > limit
}

function isStep(node: ExprNode): node is Extract<ExprNode, { readonly expr: ExprNode }> {
  return node.type === 'Projection' || node.type === 'Map' || node.type === 'FlatMap' || node.type === 'Filter'
}

/** Whether an expression gives something else than parts of documents and parameters. */
function makes(node: ExprNode): boolean {
  let made = false
  walk(node, (part) => {
    made ||= part.type === 'Object' || part.type === 'Array' || (part.type === 'OpCall' && part.op === '+')
  })
  return made
}

/** How often an expression looks at what is around it. */
function usesOf(node: ExprNode): number {
  let uses = 0
  walk(node, (part) => {
    if (part.type === 'This' || part.type === 'Parent' || (part.type === 'AccessAttribute' && !part.base)) uses += 1
  })
  return uses
}
