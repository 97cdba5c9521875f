import type { JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import type { ExprNode } from '../syntax.ts'
import { hidden, nested, type Bound, type Part, type Scope } from './scope.ts'

/** Names of attributes and places in arrays, from the outside in. */
export type KeyPath = readonly (string | number)[]

/** The paths in a value that a selector names. */
export type Selector = (value: JsonValue, scope: Scope, bound: Bound) => KeyPath[]

/** The value at a path; undefined where there is none, and what is empty on the way for what would stand in it, as groq-js has it. */
export function valueAt(value: JsonValue, path: KeyPath): JsonValue | undefined {
  let current: JsonValue | undefined = value
  for (const step of path) {
    if (!current) break
    if (Array.isArray(current)) current = typeof step === 'number' ? current[step] : undefined
    else current = isObject(current) && Object.hasOwn(current, step) ? current[step] : undefined
  }
  return current
}

/** `a.b`, `a[]`, `a[condition]`, `a.(b, c)` and `anywhere(condition)`; null for what is no selector. */
export function selectorOf(node: ExprNode, part: (node: ExprNode) => Part): Selector | null {
  if (node.type === 'Group') return selectorOf(node.base, part)
  if (node.type === 'Tuple') return together(node.members, part)
  if (node.type === 'ArrayCoerce') return items(selectorOf(node.base, part), () => true)
  if (node.type === 'Filter') return items(selectorOf(node.base, part), part(node.expr))
  if (node.type === 'SelectorFuncCall') return anywhere(part(node.arg))
  if (node.type === 'SelectorNested') return inside(selectorOf(node.base, part), selectorOf(node.nested, part))
  if (node.type !== 'AccessAttribute') return null
  return attribute(node.base ? selectorOf(node.base, part) : () => [[]], node.name)
}

function together(members: readonly ExprNode[], part: (node: ExprNode) => Part): Selector | null {
  const selectors = members.flatMap((member) => selectorOf(member, part) ?? [])
  if (selectors.length < members.length) return null
  return (value, scope, bound) => selectors.flatMap((selector) => selector(value, scope, bound))
}

function attribute(base: Selector | null, name: string): Selector | null {
  return base && ((value, scope, bound) => base(value, scope, bound).map((path) => [...path, name]))
}

/** The places of an array whose items meet a condition; such an item stands in an array of its own. */
function items(base: Selector | null, condition: Part): Selector | null {
  if (!base || !condition) return null
  return (value, scope, bound) =>
    base(value, scope, bound).flatMap((path) => {
      const array = valueAt(value, path)
      if (!Array.isArray(array)) return []
      return array.flatMap((item, index) => {
        bound.tick()
        const meets = condition(nested(nested(scope, [item]), item), bound) === true
        return meets ? [[...path, index]] : []
      })
    })
}

function inside(base: Selector | null, within: Selector | null): Selector | null {
  if (!base || !within) return null
  return (value, scope, bound) =>
    base(value, scope, bound).flatMap((path) =>
      within(valueAt(value, path) ?? null, scope, bound).map((inner) => [...path, ...inner]),
    )
}

/** Every object, however deep, that meets a condition. */
function anywhere(condition: Part): Selector | null {
  if (!condition) return null
  const find = (value: JsonValue, around: Scope, bound: Bound, path: KeyPath): KeyPath[] => {
    bound.tick()
    const scope = hidden(around, value)
    if (Array.isArray(value)) return value.flatMap((item, index) => find(item, scope, bound, [...path, index]))
    if (!isObject(value)) return []
    const own = condition(scope, bound) === true ? [path] : []
    return [...own, ...Object.entries(value).flatMap(([name, item]) => find(item, scope, bound, [...path, name]))]
  }
  return (value, scope, bound) => find(value, scope, bound, [])
}
