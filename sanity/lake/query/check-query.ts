import { walk, type ExprNode } from './syntax.ts'

/**
 * What is wrong with a tree that groq-js parses and the hosted API refuses; null for one that is right.
 *
 * An argument of `score()` must be able to say whether a document meets it.
 */
export function faultOf(tree: ExprNode): string | null {
  let fault: string | null = null
  walk(tree, (node) => {
    if (node.type === 'PipeFuncCall' && node.name === 'score' && !node.args.every(canScore)) {
      fault ??= 'score() takes conditions such as "title match $words", and boost(condition, number)'
    }
  })
  return fault
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
