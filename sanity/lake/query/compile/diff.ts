import type { JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import type { ExprNode } from '../syntax.ts'
import { hidden, type Compiled, type Part } from './scope.ts'
import { selectorOf, valueAt, type KeyPath, type Selector } from './selector.ts'

type Call = Extract<ExprNode, { type: 'FuncCall' }>

/**
 * `diff::changedAny(before, after, selector)` and `diff::changedOnly(…)`, with groq-js's outcome (which it has for
 * queries that need not be answered at once only).
 */
export function diffCall({ name, args }: Call, part: (node: ExprNode) => Part): Part {
  const [first, second, third] = args
  const left = first ? part(first) : null
  const right = second ? part(second) : null
  const selector = third ? selectorOf(third, part) : null
  if (!left || !right || !selector) return null
  const pathsIn: Selector = (value, scope, bound) => {
    const paths = selector(value, hidden(scope, value), bound)
    bound.grow(paths.length)
    return paths
  }
  const any: Compiled = (scope, bound) => {
    const [before, after] = [left(scope, bound), right(scope, bound)]
    const paths = pathsIn(before, scope, bound)
    if (paths.length !== pathsIn(after, scope, bound).length) return true
    return paths.some((path) => {
      bound.tick(path.length)
      return differsOnTheWay(before, after, path) || !deepEqual(valueAt(before, path), valueAt(after, path), bound.tick)
    })
  }
  const only: Compiled = (scope, bound) => {
    const [before, after] = [left(scope, bound), right(scope, bound)]
    const selected = pathsIn(before, scope, bound)
    const changed = changedPaths(before, after, [], bound.tick)
    return changed.every((path) => {
      bound.tick(selected.length)
      return selected.some((start) => start.every((step, place) => path[place] === step))
    })
  }
  return name === 'changedAny' ? any : name === 'changedOnly' ? only : null
}

/** Whether an array that a path leads through has grown or shrunk: then its places are no longer the same. */
function differsOnTheWay(before: JsonValue, after: JsonValue, path: KeyPath): boolean {
  return path.some((step, place) => {
    if (typeof step !== 'number') return false
    const [left, right] = [valueAt(before, path.slice(0, place)), valueAt(after, path.slice(0, place))]
    return !Array.isArray(left) || !Array.isArray(right) || left.length !== right.length
  })
}

type Tick = (steps?: number) => void

/** The innermost paths at which two values differ. */
function changedPaths(before: JsonValue, after: JsonValue, at: KeyPath, tick: Tick): KeyPath[] {
  tick()
  const inside = (step: string | number) =>
    changedPaths(valueAt(before, [step]) ?? null, valueAt(after, [step]) ?? null, [...at, step], tick)
  if (Array.isArray(before) && Array.isArray(after)) {
    return before.length === after.length ? before.flatMap((_item, index) => inside(index)) : [at]
  }
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap(inside)
  }
  return before === after ? [] : [at]
}

/** What is missing equals nothing but what is missing. */
function deepEqual(left: JsonValue | undefined, right: JsonValue | undefined, tick: Tick): boolean {
  tick()
  if (left === undefined || right === undefined || left === null || right === null) return left === right
  if (typeof left !== 'object' || typeof right !== 'object') return left === right
  const [one, other] = [Object.entries(left), Object.keys(right)]
  return (
    one.length === other.length &&
    one.every(([name, item]) => deepEqual(item, valueAt(right, [Array.isArray(right) ? Number(name) : name]), tick))
  )
}
