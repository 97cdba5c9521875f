import { mapChildren, type ExprNode } from './syntax.ts'

/**
 * A tree in which what the rest of the lake need not know of is written with what it knows:
 *
 * - `releases::all()` as `*[_type == "system.release"]`
 * - `x match text::query(words)` as a match of the texts anywhere in `x` with the words that are asked for
 */
export function normalise(node: ExprNode): ExprNode {
  const inner = mapChildren(node, normalise)
  if (inner.type === 'FuncCall' && inner.namespace === 'releases' && inner.name === 'all') return allReleases
  if (inner.type !== 'OpCall' || inner.op !== 'match') return inner
  const query = textQueryOf(inner.right)
  return query ? { ...inner, left: ownCall('texts', inner.left), right: ownCall('words', query) } : inner
}

const allReleases: ExprNode = {
  type: 'Filter',
  base: { type: 'Everything' },
  expr: {
    type: 'OpCall',
    op: '==',
    left: { type: 'AccessAttribute', name: '_type' },
    right: { type: 'Value', value: 'system.release' },
  },
}

function textQueryOf(node: ExprNode): ExprNode | null {
  if (node.type === 'Group') return textQueryOf(node.base)
  const isQuery = node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query'
  return isQuery ? (node.args[0] ?? null) : null
}

/** A function of the lake's own; the parser takes no such name from a query. */
function ownCall(name: 'texts' | 'words', argument: ExprNode): ExprNode {
  return { type: 'FuncCall', namespace: 'lake', name, args: [argument] }
}
