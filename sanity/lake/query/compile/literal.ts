import type { JsonValue } from '../../document.ts'
import type { ExprNode } from '../syntax.ts'
import type { Part } from './scope.ts'

/** Whether an expression is written out in the query, and so the same wherever it is looked at. */
export function isLiteral(node: ExprNode): boolean {
  if (node.type === 'Value') return true
  if (node.type === 'Group' || node.type === 'Neg' || node.type === 'Pos') return isLiteral(node.base)
  if (node.type === 'Array') return node.elements.every(({ value }) => isLiteral(value))
  if (node.type !== 'Object') return false
  return node.attributes.every((part) => part.type === 'ObjectAttributeValue' && isLiteral(part.value))
}

/** A literal made once: a shape of a thousand corners is not read anew for each document. */
export function once(part: Part): Part {
  if (!part) return null
  let made: JsonValue | undefined
  return (scope, bound) => (made === undefined ? (made = part(scope, bound)) : made)
}
