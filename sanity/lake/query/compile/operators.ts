import type { JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import type { ExprNode } from '../syntax.ts'
import { matches } from '../text-match.ts'
import type { Bound, Compiled, Part } from './scope.ts'
import { finite, isEqual, partialOrder, weightOf } from './values.ts'

/** Those that look at more than two values, or make more than one, tell what that takes. */
type Operator = (left: JsonValue, right: JsonValue, bound: Bound) => JsonValue

const arithmetic =
  (compute: (left: number, right: number) => number): Operator =>
  (left, right) =>
    typeof left === 'number' && typeof right === 'number' ? finite(compute(left, right)) : null

const comparison =
  (decide: (order: number) => boolean): Operator =>
  (left, right) => {
    const order = partialOrder(left, right)
    return order === null ? null : decide(order)
  }

const operators: Record<string, Operator> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': comparison((order) => order < 0),
  '<=': comparison((order) => order <= 0),
  '>': comparison((order) => order > 0),
  '>=': comparison((order) => order >= 0),
  in: (left, right, bound) => {
    if (!Array.isArray(right)) return null
    bound.tick(right.length)
    return right.some((one) => isEqual(left, one))
  },
  match: (text, pattern, { tick }) => matches(text, pattern, tick),
  '+': (left, right, bound) => {
    const sum = plus(left, right)
    if (typeof sum !== 'number') bound.grow(weightOf(sum))
    return sum
  },
  '-': arithmetic((left, right) => left - right),
  '*': arithmetic((left, right) => left * right),
  '/': arithmetic((left, right) => left / right),
  '%': arithmetic((left, right) => left % right),
  '**': arithmetic((left, right) => left ** right),
}

function plus(left: JsonValue, right: JsonValue): JsonValue {
  if (typeof left === 'number' && typeof right === 'number') return finite(left + right)
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right]
  return isObject(left) && isObject(right) ? { ...left, ...right } : null
}

/** `left op right`; null for an operator or an operand that is left to groq-js. */
export function operatorCall(op: string, left: Part, right: Part): Part {
  const operate = operators[op]
  if (!left || !right || !operate) return null
  return (scope, bound) => operate(left(scope, bound), right(scope, bound), bound)
}

export function isNow(node: ExprNode): boolean {
  if (node.type === 'Group') return isNow(node.base)
  return node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'now'
}

export const isOrderOperator = (op: string) => op === '<' || op === '<=' || op === '>' || op === '>='

/**
 * A comparison with `now()`, which turns over when the present reaches the other side: until then its outcome holds.
 */
export function comparisonWithNow(op: string, other: Compiled, nowIsLeft: boolean): Part {
  const operate = operators[op]
  if (!operate) return null
  return (scope, bound) => {
    const value = other(scope, bound)
    if (typeof value === 'string' && value >= bound.now) bound.validUntil(value)
    return nowIsLeft ? operate(bound.now, value, bound) : operate(value, bound.now, bound)
  }
}

export function both(left: Part, right: Part): Part {
  if (!left || !right) return null
  return (scope, bound) => {
    const a = left(scope, bound)
    if (a === false) return false
    const b = right(scope, bound)
    if (b === false) return false
    return a === true && b === true ? true : null
  }
}

export function either(left: Part, right: Part): Part {
  if (!left || !right) return null
  return (scope, bound) => {
    const a = left(scope, bound)
    if (a === true) return true
    const b = right(scope, bound)
    if (b === true) return true
    return a === false && b === false ? false : null
  }
}

export function not(base: Part): Part {
  if (!base) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    return typeof value === 'boolean' ? !value : null
  }
}

export function signed(base: Part, sign: 1 | -1): Part {
  if (!base) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    return typeof value === 'number' ? finite(sign * value) : null
  }
}

export function inRange(base: Part, left: Part, right: Part, isInclusive: boolean): Part {
  if (!base || !left || !right) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    const low = partialOrder(value, left(scope, bound))
    const high = partialOrder(value, right(scope, bound))
    if (low === null || high === null) return null
    return low >= 0 && (isInclusive ? high <= 0 : high < 0)
  }
}
