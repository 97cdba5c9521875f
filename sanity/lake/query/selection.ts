import type { ExprNode } from './syntax.ts'

/** `*` with its filters and its order, as far as the tree says it in one piece. */
export interface Selection {
  /** Conditions that all must be true. */
  readonly conditions: readonly ExprNode[]
  /** The arguments of `| order(…)`, or null without one. */
  readonly order: readonly ExprNode[] | null
}

/** `*`, `*[a][b]…` and `*[a] | order(b)`; null for anything else. */
export function selectionOf(node: ExprNode): Selection | null {
  if (node.type === 'PipeFuncCall' && node.name === 'order') {
    const filters = filtersOnEverything(node.base)
    return filters && { conditions: filters.flatMap(conjuncts), order: node.args }
  }
  const filters = node.type === 'Group' ? null : filtersOnEverything(node)
  return filters && { conditions: filters.flatMap(conjuncts), order: null }
}

/** The conditions of `*[a][b]…`, or null when something else than `*` is filtered. */
function filtersOnEverything(node: ExprNode): ExprNode[] | null {
  if (node.type === 'Everything') return []
  if (node.type === 'Group') return filtersOnEverything(node.base)
  if (node.type !== 'Filter') return null
  const inner = filtersOnEverything(node.base)
  return inner ? [...inner, node.expr] : null
}

/** `a && b && c` apart. A filter lets through what makes every one of them true. */
function conjuncts(filter: ExprNode): ExprNode[] {
  if (filter.type === 'Group') return conjuncts(filter.base)
  return filter.type === 'And' ? [...conjuncts(filter.left), ...conjuncts(filter.right)] : [filter]
}
