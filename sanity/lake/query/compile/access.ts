import type { JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import { hidden, nested, type Bound, type Compiled, type Fields, type Part } from './scope.ts'
import { attributeReader } from './values.ts'

export function attribute(base: Part, name: string): Part {
  if (!base) return null
  const read = attributeReader(name)
  return (scope, bound) => read(base(scope, bound))
}

export function ownAttribute(name: string): Compiled {
  const read = attributeReader(name)
  return ({ value }) => read(value)
}

/** `^`, `^.^` … : the value `levels` scopes further out. */
export function parent(levels: number): Compiled {
  return (scope) => {
    let current = scope
    for (let level = 0; level < levels; level += 1) {
      if (!current.parent) return null
      current = current.parent
    }
    return current.value
  }
}

export function element(base: Part, index: number): Part {
  return ofArray(base, (items) => items.at(index) ?? null)
}

export function slice(base: Part, left: number, right: number, isInclusive: boolean): Part {
  return ofArray(base, (items, bound) => {
    bound.grow(items.length)
    const place = (index: number) => (index < 0 ? index + items.length : index)
    return items.slice(Math.max(0, place(left)), Math.max(0, place(right) + (isInclusive ? 1 : 0)))
  })
}

export function arrayOnly(base: Part): Part {
  return ofArray(base, (items) => items)
}

function ofArray(base: Part, use: (items: JsonValue[], bound: Bound) => JsonValue): Part {
  if (!base) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    return Array.isArray(value) ? use(value, bound) : null
  }
}

export function filter(base: Part, condition: Part): Part {
  if (!base || !condition) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    if (!Array.isArray(value)) return null
    bound.grow(value.length)
    return value.filter((item) => {
      bound.tick()
      return condition(nested(scope, item), bound) === true
    })
  }
}

/** `[]` and what stands after it; with `flat`, arrays among the outcomes are laid out. */
export function mapped(base: Part, each: Part, flat: boolean): Part {
  if (!base || !each) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    if (!Array.isArray(value)) return null
    bound.grow(value.length)
    const made: JsonValue[] = []
    for (const item of value) {
      bound.tick()
      const found = each(hidden(scope, item), bound)
      if (flat && Array.isArray(found)) {
        bound.grow(found.length)
        for (const one of found) made.push(one)
      } else made.push(found)
    }
    return made
  }
}

export function projection(base: Part, shape: Part): Part {
  if (!base || !shape) return null
  return (scope, bound) => {
    const value = base(scope, bound)
    return isObject(value) ? shape(nested(scope, value), bound) : null
  }
}

export function dereference(base: Part, fields: Fields): Part {
  if (!base) return null
  const referenceOf = attributeReader('_ref')
  return (scope, bound) => {
    const id = referenceOf(base(scope, bound))
    return typeof id === 'string' ? bound.dereference(id, fields) : null
  }
}
