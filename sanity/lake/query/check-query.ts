import { walk, type ExprNode } from './syntax.ts'

/** What is wrong with a query, and the name in it that stands where it is wrong. */
export interface QueryFault {
  readonly description: string
  readonly name: string
}

/** What is wrong with a tree that groq-js parses and that cannot be answered; null for one that is right. */
export function faultOf(tree: ExprNode): QueryFault | null {
  let fault: QueryFault | null = null
  walk(tree, (node) => {
    if (node.type === 'FuncCall') fault ??= faultOfCall(node)
    if (node.type === 'PipeFuncCall' && node.name === 'score') fault ??= faultOfScore(node)
  })
  return fault
}

function faultOfCall({ namespace, name, args }: Extract<ExprNode, { type: 'FuncCall' }>): QueryFault | null {
  const full = namespace === 'global' ? name : `${namespace}::${name}`
  const reason = refused[full]
  if (reason) return { name: full, description: `${full}() is not supported: ${reason}` }
  const wanted = argumentsOf[full]
  if (wanted === undefined || args.length === wanted) return null
  return { name: full, description: `${full}() takes ${wanted} arguments, not ${args.length}` }
}

/** Functions of the hosted API whose services are not here, or that belong elsewhere. */
const refused: Readonly<Record<string, string>> = {
  'media::aspect': 'there is no media library',
  'text::semanticSimilarity': 'there are no embeddings; text::query() finds words',
  'text::query': 'it stands on the right of "match" only, as in "@ match text::query($words)"',
  'user::attributes': 'users have no attributes',
  'delta::operation': 'it belongs into the filter of a webhook',
  anywhere: 'use "@ match text::query($words)"',
}

/** Those that the parser does not count. */
const argumentsOf: Readonly<Record<string, number>> = {
  'geo::latLng': 2,
  'geo::contains': 2,
  'geo::intersects': 2,
  'geo::distance': 2,
  'documents::get': 1,
}

/** What is scored must be documents as they are, and an argument must be able to say whether one meets it. */
function faultOfScore({ base, args }: Extract<ExprNode, { type: 'PipeFuncCall' }>): QueryFault | null {
  if (!args.every(canScore)) {
    const description = 'score() takes conditions such as "title match $words", and boost(condition, number)'
    return { name: 'score', description }
  }
  if (isScored(base)) return null
  return { name: 'score', description: 'score() takes documents as they are: put it before a projection' }
}

function isScored(base: ExprNode): boolean {
  if (base.type === 'Group' || base.type === 'ArrayCoerce') return isScored(base.base)
  return base.type !== 'Projection' && base.type !== 'AccessElement' && !isMapOfProjections(base)
}

function isMapOfProjections(node: ExprNode): boolean {
  return (node.type === 'Map' || node.type === 'FlatMap') && node.expr.type === 'Projection'
}

function canScore(node: ExprNode): boolean {
  if (node.type === 'Group') return canScore(node.base)
  if (node.type === 'And' || node.type === 'Or') return canScore(node.left) && canScore(node.right)
  if (node.type === 'Not') return canScore(node.base)
  if (node.type === 'Value') return typeof node.value === 'boolean'
  if (node.type === 'OpCall') return conditions.has(node.op)
  if (node.type === 'FuncCall') {
    if (node.name === 'boost') return node.args[0] !== undefined && canScore(node.args[0])
    return !answersNoBoolean.has(`${node.namespace}::${node.name}`)
  }
  return node.type === 'InRange' || node.type === 'AccessAttribute' || node.type === 'Parameter'
}

const conditions: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'match'])
const answersNoBoolean: ReadonlySet<string> = new Set([
  'global::count',
  'global::length',
  'global::lower',
  'global::upper',
  'global::now',
  'global::string',
  'global::round',
  'global::identity',
  'string::lower',
  'string::upper',
  'string::split',
  'array::join',
  'array::compact',
  'array::unique',
  'math::min',
  'math::max',
  'math::sum',
  'math::avg',
  'pt::text',
])
