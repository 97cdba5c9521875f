import { isObject } from '../../json.ts'
import type { ExprNode } from '../syntax.ts'
import { attributeOrigin, computed, type Origin, type Traced, tracedArray } from './origin.ts'
import { itemsParameter, type Scope } from './scope.ts'

/** An expression that works on an array: the base of a filter or a pipe, the first argument of a function. */
type OnItems = Extract<ExprNode, { type: 'PipeFuncCall' } | { type: 'FuncCall' } | { expr: ExprNode }>

const rebased = new WeakMap<ExprNode, ExprNode>()

/** The expression as one that works on given items, the same for the same node. */
function onItems(node: OnItems): ExprNode {
  const known = rebased.get(node)
  if (known) return known
  const made: ExprNode =
    node.type === 'FuncCall' ? { ...node, args: [itemsParameter] } : { ...node, base: itemsParameter }
  rebased.set(node, made)
  return made
}

/**
 * Traces an expression that keeps some items of an array, in order and unchanged: filters, `array::compact`,
 * `array::unique`. groq-js decides; its answer is laid beside the items. Equal primitive values are kept or dropped
 * alike, so the first match is the right one.
 */
export function traceSubsequence(items: readonly Traced[], scope: Scope, node: OnItems): Traced {
  const kept = scope.evaluate(
    onItems(node),
    items.map(({ value }) => value),
  )
  if (!Array.isArray(kept)) return { value: kept ?? null, origin: computed }
  let at = 0
  return tracedArray(
    kept.map((value: unknown) => {
      while (at < items.length && items[at]?.value !== value) at += 1
      return { value, origin: items[at++]?.origin ?? computed }
    }),
  )
}

/** Traces `order(…)`: the same items in another order. Equal primitive values keep the order that they had. */
export function traceOrder(items: readonly Traced[], scope: Scope, node: OnItems): Traced {
  const ordered = scope.evaluate(
    onItems(node),
    items.map(({ value }) => value),
  )
  if (!Array.isArray(ordered)) return { value: ordered ?? null, origin: computed }
  const origins = new Map<unknown, Origin[]>()
  for (const { value, origin } of items.toReversed()) {
    const known = origins.get(value)
    if (known) known.push(origin)
    else origins.set(value, [origin])
  }
  return tracedArray(ordered.map((value: unknown) => ({ value, origin: origins.get(value)?.pop() ?? computed })))
}

/** groq-js copies an object before it adds `_score`; a symbol survives the copy and no expression can see it. */
const place = Symbol('place in the array')

/** Traces `score(…)`: items that are objects, best first, each with a `_score` of its own. */
export function traceScore(items: readonly Traced[], scope: Scope, node: OnItems): Traced {
  const marked = items.map(({ value }, index) => (isObject(value) ? { ...value, [place]: index } : value))
  const scored = scope.evaluate(onItems(node), marked)
  if (!Array.isArray(scored)) return { value: scored ?? null, origin: computed }
  return tracedArray(scored.map((value: unknown) => scoredItem(value, items)))
}

function scoredItem(value: unknown, items: readonly Traced[]): Traced {
  const index = typeof value === 'object' && value !== null && place in value ? Number(value[place]) : -1
  const origin = items[index]?.origin ?? computed
  const plain = isObject(value) ? Object.fromEntries(Object.entries(value)) : {}
  const attributes = Object.keys(plain).map((name) => [name, attributeOrigin(origin, name)] as const)
  return { value: plain, origin: { kind: 'object', attributes: new Map([...attributes, ['_score', computed]]) } }
}
