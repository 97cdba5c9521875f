import type { JsonObject, JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import type { Compiled, Part } from './scope.ts'
import { weightOf } from './values.ts'

/** A part of `{…}`: a named value, or (`name` null) an object whose attributes are laid out, where `when` is met. */
export interface AttributePart {
  readonly name: string | null
  readonly when: Compiled | null
  readonly value: Compiled
}

export function object(parts: readonly AttributePart[]): Compiled {
  return (scope, bound) => {
    const made: JsonObject = {}
    bound.grow(parts.length + 1)
    for (const { name, when, value } of parts) {
      if (when && when(scope, bound) !== true) continue
      const found = value(scope, bound)
      if (name !== null) made[name] = found
      else if (isObject(found)) {
        Object.assign(made, found)
        bound.grow(weightOf(found))
      }
    }
    return made
  }
}

/** A part of `[…]`; with `splat`, the items of an array. */
export interface ElementPart {
  readonly splat: boolean
  readonly value: Compiled
}

export function array(parts: readonly ElementPart[]): Compiled {
  return (scope, bound) => {
    const made: JsonValue[] = []
    for (const { splat, value } of parts) {
      const found = value(scope, bound)
      if (!splat) made.push(found)
      else if (Array.isArray(found)) {
        bound.grow(found.length)
        for (const item of found) made.push(item)
      }
    }
    bound.grow(parts.length)
    return made
  }
}

export interface Alternative {
  readonly when: Compiled
  readonly value: Compiled
}

export function select(alternatives: readonly Alternative[], fallback: Part): Compiled {
  return (scope, bound) => {
    for (const { when, value } of alternatives) if (when(scope, bound) === true) return value(scope, bound)
    return fallback ? fallback(scope, bound) : null
  }
}
