import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { compileCall, compileMatch } from './compile-call.ts'
import type { ExprNode } from './syntax.ts'

/** What an expression may depend on besides the item. */
export interface Bound {
  readonly params: JsonObject
  /** What `now()` answers. */
  readonly now: string
}

/** An expression as a function: the value of the expression for an item, null for what GROQ calls null. */
export type Compiled = (item: JsonValue, bound: Bound) => JsonValue

/**
 * Compiles the part of GROQ that filters are mostly made of into plain functions, some twenty times faster than walking
 * the tree. The rules are groq-js's, three-valued logic included; null for an expression that is not of that part.
 */
export function compile(node: ExprNode): Compiled | null {
  switch (node.type) {
    case 'This':
      return (item) => item
    case 'Value':
      return constant(node.value)
    case 'Parameter':
      return (_item, { params }) => params[node.name] ?? null
    case 'Group':
      return compile(node.base)
    case 'AccessAttribute':
      return attribute(node.base ? compile(node.base) : (item) => item, node.name)
    case 'AccessElement':
      return element(compile(node.base), node.index)
    case 'ArrayCoerce':
      return arrayOnly(compile(node.base))
    case 'Map':
      return mapped(compile(node.base), compile(node.expr))
    case 'Array':
      return list(node.elements.map((part) => (part.isSplat ? null : compile(part.value))))
    case 'And':
      return both(compile(node.left), compile(node.right))
    case 'Or':
      return either(compile(node.left), compile(node.right))
    case 'Not':
      return not(compile(node.base))
    case 'OpCall':
      return comparison(node.op, compile(node.left), compile(node.right))
    case 'FuncCall':
      return compileCall(node)
    case 'Everything':
    case 'Parent':
    case 'Slice':
    case 'Deref':
    case 'Asc':
    case 'Desc':
    case 'Neg':
    case 'Pos':
    case 'Filter':
    case 'FlatMap':
    case 'Projection':
    case 'InRange':
    case 'PipeFuncCall':
    case 'Object':
    case 'Select':
    case 'Context':
    case 'Tuple':
    case 'SelectorFuncCall':
    case 'SelectorNested':
      return null
  }
}

type Part = Compiled | null

function constant(value: unknown): Part {
  const plain = value === undefined ? null : value
  if (plain === null || typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean')
    return () => plain
  return null
}

function attribute(base: Part, name: string): Part {
  if (!base) return null
  return (item, bound) => {
    const value = base(item, bound)
    return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null
  }
}

function element(base: Part, index: number): Part {
  if (!base) return null
  return (item, bound) => {
    const value = base(item, bound)
    return Array.isArray(value) ? (value.at(index) ?? null) : null
  }
}

function arrayOnly(base: Part): Part {
  if (!base) return null
  return (item, bound) => {
    const value = base(item, bound)
    return Array.isArray(value) ? value : null
  }
}

function mapped(base: Part, each: Part): Part {
  if (!base || !each) return null
  return (item, bound) => {
    const value = base(item, bound)
    return Array.isArray(value) ? value.map((part) => each(part, bound)) : null
  }
}

function list(parts: readonly Part[]): Part {
  const compiled = parts.flatMap((part) => part ?? [])
  return compiled.length === parts.length ? (item, bound) => compiled.map((part) => part(item, bound)) : null
}

function both(left: Part, right: Part): Part {
  if (!left || !right) return null
  return (item, bound) => {
    const a = left(item, bound)
    if (a === false) return false
    const b = right(item, bound)
    if (b === false) return false
    return a === true && b === true ? true : null
  }
}

function either(left: Part, right: Part): Part {
  if (!left || !right) return null
  return (item, bound) => {
    const a = left(item, bound)
    if (a === true) return true
    const b = right(item, bound)
    if (b === true) return true
    return a === false && b === false ? false : null
  }
}

function not(base: Part): Part {
  if (!base) return null
  return (item, bound) => {
    const value = base(item, bound)
    return typeof value === 'boolean' ? !value : null
  }
}

function comparison(op: string, left: Part, right: Part): Part {
  if (!left || !right) return null
  if (op === 'match') return compileMatch(left, right)
  const compare = comparisons[op]
  if (!compare) return null
  return (item, bound) => compare(left(item, bound), right(item, bound))
}

const comparisons: Record<string, (left: JsonValue, right: JsonValue) => JsonValue> = {
  '==': isEqual,
  '!=': (left, right) => !isEqual(left, right),
  '<': (left, right) => ordered(left, right, (order) => order < 0),
  '<=': (left, right) => ordered(left, right, (order) => order <= 0),
  '>': (left, right) => ordered(left, right, (order) => order > 0),
  '>=': (left, right) => ordered(left, right, (order) => order >= 0),
  in: (left, right) => (Array.isArray(right) ? right.some((one) => isEqual(left, one)) : null),
}

/** Arrays and objects equal nothing, not even themselves. */
function isEqual(left: JsonValue, right: JsonValue): boolean {
  return left === right && (left === null || typeof left !== 'object')
}

function ordered(left: JsonValue, right: JsonValue, decide: (order: number) => boolean): JsonValue {
  const order = partialOrder(left, right)
  return order === null ? null : decide(order)
}

/** Order of two values of one type; null where GROQ knows none. */
export function partialOrder(left: JsonValue, right: JsonValue): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  return null
}
