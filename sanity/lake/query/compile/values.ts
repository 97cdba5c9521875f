import type { JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import { charactersAPlace } from './scope.ts'

/** GROQ's `==`. Arrays and objects equal nothing, not even themselves. */
export function isEqual(left: JsonValue, right: JsonValue): boolean {
  return left === right && (left === null || typeof left !== 'object')
}

/** Order of two values of one type; null where GROQ knows none. */
export function partialOrder(left: JsonValue, right: JsonValue): number | null {
  if (typeof left === 'number' && typeof right === 'number') return left - right
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0
  if (typeof left === 'boolean' && typeof right === 'boolean') return Number(left) - Number(right)
  return null
}

const rank: Record<string, number> = { number: 2, string: 3, boolean: 4 }

/** groq-js's order of any two values: by type, then by value; what is neither number, text nor boolean comes last. */
export function totalOrder(left: JsonValue, right: JsonValue): number {
  const byType = (rank[typeof left] ?? 100) - (rank[typeof right] ?? 100)
  return byType !== 0 ? byType : (partialOrder(left, right) ?? 0)
}

/** What a value takes in places of arrays and objects, its own attributes or items counted and not what is in them. */
export function weightOf(value: JsonValue): number {
  if (typeof value === 'string') return 1 + value.length / charactersAPlace
  if (Array.isArray(value)) return 1 + value.length
  return isObject(value) ? 1 + Object.keys(value).length : 1
}

/** A number that JSON can carry; anything else is null in GROQ. */
export function finite(value: number): JsonValue {
  return Number.isFinite(value) ? value : null
}

/** The attribute of an object, null for anything else. */
export function attributeOf(value: JsonValue, name: string): JsonValue {
  return isObject(value) && Object.hasOwn(value, name) ? (value[name] ?? null) : null
}

/** `attributeOf` for one name. Only for a name that every object inherits must be asked whose it is. */
export function attributeReader(name: string): (value: JsonValue) => JsonValue {
  if (name in Object.prototype) return (value) => attributeOf(value, name)
  return (value) => (isObject(value) ? (value[name] ?? null) : null)
}
