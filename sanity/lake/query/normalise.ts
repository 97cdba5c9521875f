import { mapChildren, type ExprNode } from './syntax.ts'

/**
 * A tree in which what the rest of the lake need not know of is written with what it knows:
 *
 * - `releases::all()` as `*[_type == "system.release"]`
 * - `x match text::query(words)` as a match of the texts anywhere in `x` with the words that are asked for, and a test
 *   for phrases and for what is left out
 * - `documents::get(x)` as `x->`: there is no document of elsewhere that it could get
 * - `documents::incomingRefCount()` as a count of the documents that refer to this one
 * - `geo(x)` and `sanity::partOfVariant(x)`, which come under other names with one argument, as functions of its own
 */
export function normalise(node: ExprNode): ExprNode {
  const inner = mapChildren(node, normalise)
  if (inner.type === 'FuncCall') return normalCall(inner)
  if (inner.type !== 'OpCall' || inner.op !== 'match') return inner
  const query = textQueryOf(inner.right)
  if (!query) return inner
  const texts = ownCall('texts', inner.left)
  return {
    type: 'And',
    left: { ...inner, left: texts, right: ownCall('words', query) },
    right: ownCall('allows', query, texts),
  }
}

function normalCall(call: Extract<ExprNode, { type: 'FuncCall' }>): ExprNode {
  const [first] = call.args
  switch (`${call.namespace}::${call.name}`) {
    case 'releases::all':
      return allReleases
    case 'documents::get':
      return first ? { type: 'Deref', base: first } : call
    case 'documents::incomingRefCount':
      return incomingReferences
    case 'documents::incomingGlobalDocumentReferenceCount':
      return { type: 'Value', value: 0 }
    case 'geo::latLng':
      return first && call.args.length === 1 ? ownCall('geo', first) : call
    case 'sanity::dataset':
      return first && call.args.length === 1 ? ownCall('partOfVariant', first) : call
    default:
      return call
  }
}

function globalCall(name: string, argument: ExprNode): ExprNode {
  return { type: 'FuncCall', namespace: 'global', name, args: [argument] }
}

const incomingReferences = globalCall('count', {
  type: 'Filter',
  base: { type: 'Everything' },
  expr: globalCall('references', { type: 'AccessAttribute', base: { type: 'Parent', n: 1 }, name: '_id' }),
})

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

type OwnFunction = 'texts' | 'words' | 'allows' | 'geo' | 'partOfVariant'

/** A function of the lake's own; the parser takes no such name from a query. */
function ownCall(name: OwnFunction, ...args: readonly ExprNode[]): ExprNode {
  return { type: 'FuncCall', namespace: 'lake', name, args }
}
