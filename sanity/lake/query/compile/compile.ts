import type { JsonObject, JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import type { ExprNode, ObjectAttribute } from '../syntax.ts'
import {
  arrayOnly,
  attribute,
  dereference,
  element,
  filter,
  mapped,
  ownAttribute,
  parent,
  projection,
  slice,
} from './access.ts'
import { functionCall } from './calls.ts'
import { diffCall } from './diff.ts'
import { fieldsUsed, together } from './fields-used.ts'
import {
  both,
  comparisonWithNow,
  either,
  inRange,
  isNow,
  isOrderOperator,
  not,
  operatorCall,
  signed,
} from './operators.ts'
import { isLiteral, once } from './literal.ts'
import { pathTest } from './path-test.ts'
import { order, score, scorerOf } from './pipes.ts'
import { allOf, type Fields, type Part } from './scope.ts'
import { array, object, select } from './shapes.ts'

/** How what an expression gives is used further out. */
export interface Use {
  /** Attributes that are used of the item, or of each item. */
  readonly fields: Fields
  /** How many items are wanted at most, from the front. */
  readonly limit: number
}

export const allOfIt: Use = { fields: null, limit: Infinity }
const nothingOfIt: Use = { fields: new Set(), limit: Infinity }

/** Compiles `*` with the filters and the order around it; undefined for any other node, null where it cannot. */
export type CompileSelection = (node: ExprNode, use: Use) => Part | undefined

/**
 * Compiles a syntax tree into plain functions, far faster than walking the tree. The rules are groq-js's, three-valued
 * logic included; the differential tests hold the two together. Null for a tree with a part that is left to groq-js.
 */
export class Compiler {
  readonly #selection: CompileSelection

  constructor(selection: CompileSelection) {
    this.#selection = selection
  }

  compile(node: ExprNode, use: Use): Part {
    const selected = this.#selection(node, use)
    return selected === undefined ? this.#node(node, use) : selected
  }

  /** An expression of which everything is used. */
  readonly part = (node: ExprNode): Part => this.compile(node, allOfIt)

  #node(node: ExprNode, use: Use): Part {
    switch (node.type) {
      case 'This':
        return ({ value }) => value
      case 'Parent':
        return parent(node.n)
      case 'Value':
        return constant(node.value)
      case 'Parameter':
        return (_scope, { params }) => params[node.name] ?? null
      case 'Group':
        return this.compile(node.base, use)
      case 'AccessAttribute':
        return node.base
          ? attribute(this.compile(node.base, { ...use, fields: new Set([node.name]) }), node.name)
          : ownAttribute(node.name)
      case 'AccessElement':
        return element(this.compile(node.base, { ...use, limit: sliceEnd(node) }), node.index)
      case 'Slice':
        return slice(
          this.compile(node.base, { ...use, limit: sliceEnd(node) }),
          node.left,
          node.right,
          node.isInclusive,
        )
      case 'ArrayCoerce':
        return arrayOnly(this.compile(node.base, use))
      case 'Filter':
        return filter(
          this.compile(node.base, { fields: together(use.fields, fieldsUsed(node.expr)), limit: Infinity }),
          this.part(node.expr),
        )
      case 'Projection':
        return projection(
          this.compile(node.base, { fields: fieldsUsed(node.expr), limit: Infinity }),
          this.compile(node.expr, use),
        )
      case 'Map':
      case 'FlatMap':
        return this.#map(node.type === 'FlatMap', node, use)
      case 'Deref':
        return dereference(this.compile(node.base, { fields: new Set(['_ref']), limit: Infinity }), use.fields)
      case 'And':
        return both(this.part(node.left), this.part(node.right))
      case 'Or':
        return either(this.part(node.left), this.part(node.right))
      case 'Not':
        return not(this.part(node.base))
      case 'Neg':
        return signed(this.part(node.base), -1)
      case 'Pos':
        return signed(this.part(node.base), 1)
      case 'InRange':
        return inRange(this.part(node.base), this.part(node.left), this.part(node.right), node.isInclusive)
      case 'OpCall':
        return this.#operator(node)
      case 'FuncCall':
        return this.#call(node, use)
      case 'PipeFuncCall':
        return this.#pipe(node, use)
      case 'Object':
        return isLiteral(node) ? once(this.#object(node.attributes)) : this.#object(node.attributes)
      case 'Array':
        return isLiteral(node) ? once(this.#array(node, use)) : this.#array(node, use)
      case 'Select':
        return this.#select(node, use)
      case 'Everything':
      case 'Asc':
      case 'Desc':
      case 'Context':
      case 'Tuple':
      case 'SelectorFuncCall':
      case 'SelectorNested':
        return null
    }
  }

  #map(isFlat: boolean, node: { readonly base: ExprNode; readonly expr: ExprNode }, use: Use): Part {
    const base = { fields: fieldsUsed(node.expr), limit: isFlat ? Infinity : use.limit }
    return mapped(this.compile(node.base, base), this.compile(node.expr, { ...use, limit: Infinity }), isFlat)
  }

  #operator({ op, left, right }: Extract<ExprNode, { type: 'OpCall' }>): Part {
    if (op === 'in' && pathOf(right))
      return pathTest(this.part(pathOf(left) ?? left), this.part(pathOf(right) ?? right))
    if (isOrderOperator(op) && isNow(left) !== isNow(right)) {
      const other = this.part(isNow(left) ? right : left)
      return other && comparisonWithNow(op, other, isNow(left))
    }
    return operatorCall(op, this.part(left), this.part(right))
  }

  #call(node: Extract<ExprNode, { type: 'FuncCall' }>, use: Use): Part {
    if (node.namespace === 'diff') return diffCall(node, this.part)
    const name = `${node.namespace}::${node.name}`
    const inner = name === 'global::coalesce' ? use : usesNothing.has(name) ? nothingOfIt : allOfIt
    return functionCall(
      node,
      node.args.map((arg) => this.compile(arg, { ...inner, limit: Infinity })),
    )
  }

  #pipe(node: Extract<ExprNode, { type: 'PipeFuncCall' }>, use: Use): Part {
    const used = node.args.reduce<Fields>((fields, arg) => together(fields, fieldsUsed(arg)), use.fields)
    const base = this.compile(node.base, { fields: used && new Set([...used, '_score']), limit: Infinity })
    if (node.name === 'order') {
      const keys = allOf(node.args.map((arg) => this.part(arg.type === 'Asc' || arg.type === 'Desc' ? arg.base : arg)))
      return (
        keys &&
        order(
          base,
          keys.map((key, place) => ({ key, sign: node.args[place]?.type === 'Desc' ? -1 : 1 })),
        )
      )
    }
    const scorers = node.args.flatMap((arg) => scorerOf(arg, this.part) ?? [])
    return node.name === 'score' && scorers.length === node.args.length ? score(base, scorers) : null
  }

  #object(attributes: readonly ObjectAttribute[]): Part {
    const parts = attributes.map((part) => {
      const value = this.part(part.value)
      const when = part.type === 'ObjectConditionalSplat' ? this.part(part.condition) : null
      const name = part.type === 'ObjectAttributeValue' ? part.name : null
      // Such a name would set the prototype of the object that is made.
      if (!value || name === '__proto__' || (part.type === 'ObjectConditionalSplat' && !when)) return null
      return { name, when, value }
    })
    const whole = parts.flatMap((part) => part ?? [])
    return whole.length === parts.length ? object(whole) : null
  }

  #array(node: Extract<ExprNode, { type: 'Array' }>, use: Use): Part {
    const parts = node.elements.map(({ isSplat, value }) => {
      const compiled = this.compile(value, { fields: use.fields, limit: isSplat ? use.limit : Infinity })
      return compiled && { splat: isSplat, value: compiled }
    })
    const whole = parts.flatMap((part) => part ?? [])
    return whole.length === parts.length ? array(whole) : null
  }

  #select(node: Extract<ExprNode, { type: 'Select' }>, use: Use): Part {
    const parts = node.alternatives.map(({ condition, value }) => {
      const when = this.part(condition)
      const chosen = this.compile(value, use)
      return when && chosen && { when, value: chosen }
    })
    const whole = parts.flatMap((part) => part ?? [])
    const fallback = node.fallback ? this.compile(node.fallback, use) : null
    if (whole.length < parts.length || (node.fallback && !fallback)) return null
    return select(whole, fallback)
  }
}

const usesNothing: ReadonlySet<string> = new Set(['global::count', 'global::defined'])

/** How many items of its base a slice from the front looks at. */
export function sliceEnd(node: Extract<ExprNode, { type: 'AccessElement' | 'Slice' }>): number {
  if (node.type === 'AccessElement') return node.index >= 0 ? node.index + 1 : Infinity
  if (node.left < 0 || node.right < 0) return Infinity
  return node.right + (node.isInclusive ? 1 : 0)
}

/** The argument of `path(…)`, null for any other expression. */
function pathOf(node: ExprNode): ExprNode | null {
  if (node.type === 'Group') return pathOf(node.base)
  const isPath = node.type === 'FuncCall' && node.namespace === 'global' && node.name === 'path'
  return isPath ? (node.args[0] ?? null) : null
}

/** JSON values; null for those that groq-js has of its own. */
function constant(value: unknown): Part {
  const plain = value ?? null
  return isPlain(plain) ? () => plain : null
}

function isPlain(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (Array.isArray(value)) return value.every(isPlain)
  return isRecord(value) && Object.values(value).every(isPlain)
}

function isRecord(value: unknown): value is JsonObject {
  return isObject(value) && Object.getPrototypeOf(value) === Object.prototype
}
