import type { JsonObject, JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import { relevance } from '../text-match.ts'
import type { ExprNode } from '../syntax.ts'
import { nested, type Bound, type Compiled, type Part, type Scope } from './scope.ts'
import { totalOrder } from './values.ts'

export interface SortKey {
  readonly key: Compiled
  readonly sign: 1 | -1
}

/** `| order(…)`: stable, as groq-js's is. */
export function order(base: Part, keys: readonly SortKey[]): Part {
  if (!base) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    if (!Array.isArray(value)) return null
    const ranked = value.map((item) => {
      bound.grow(keys.length + 1)
      const around = nested(scope, item)
      return { item, ranks: keys.map(({ key }) => key(around, bound)) }
    })
    return ranked.toSorted((a, b) => byRanks(a.ranks, b.ranks, keys)).map(({ item }) => item)
  }
}

function byRanks(left: readonly JsonValue[], right: readonly JsonValue[], keys: readonly SortKey[]): number {
  for (const [place, { sign }] of keys.entries()) {
    const difference = totalOrder(left[place] ?? null, right[place] ?? null)
    if (difference !== 0) return sign * difference
  }
  return 0
}

/** What an expression adds to an item's `_score`. */
export type Scorer = (scope: Scope, bound: Bound) => number

/** `| score(…)`: the objects among the items, best first, each with its `_score`. */
export function score(base: Part, scorers: readonly Scorer[]): Part {
  if (!base) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    if (!Array.isArray(value)) return null
    const scored = value.filter(isObject).map((item): JsonObject & { _score: number } => {
      bound.grow(Object.keys(item).length + 1)
      const around = nested(scope, item)
      const before = typeof item['_score'] === 'number' ? item['_score'] : 0
      return { ...item, _score: scorers.reduce((sum, scorer) => sum + scorer(around, bound), before) }
    })
    return scored.toSorted((a, b) => b._score - a._score)
  }
}

/** A scorer for an argument of `score()`; null when part of it is left to groq-js. */
export function scorerOf(node: ExprNode, part: (node: ExprNode) => Part): Scorer | null {
  if (node.type === 'OpCall' && node.op === 'match') return matchScorer(part(node.left), part(node.right))
  if (node.type === 'FuncCall' && node.name === 'boost') return boosted(node.args, part)
  if (node.type === 'Or' || node.type === 'And') {
    const left = scorerOf(node.left, part)
    const right = scorerOf(node.right, part)
    return left && right && combined(left, right, node.type === 'And')
  }
  const plain = part(node)
  return plain && ((scope, bound) => (plain(scope, bound) === true ? 1 : 0))
}

function matchScorer(left: Part, right: Part): Scorer | null {
  return left && right && ((scope, bound) => relevance(left(scope, bound), right(scope, bound), bound.tick))
}

function boosted([inner, factor]: readonly ExprNode[], part: (node: ExprNode) => Part): Scorer | null {
  const base = inner ? scorerOf(inner, part) : null
  const boost = factor ? part(factor) : null
  if (!base || !boost) return null
  return (scope, bound) => {
    const own = base(scope, bound)
    const more = boost(scope, bound)
    return typeof more === 'number' && own > 0 ? own + more : 0
  }
}

function combined(left: Scorer, right: Scorer, needsBoth: boolean): Scorer {
  return (scope, bound) => {
    const a = left(scope, bound)
    const b = right(scope, bound)
    return needsBoth && (a === 0 || b === 0) ? 0 : a + b
  }
}
