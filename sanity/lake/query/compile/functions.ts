import type { JsonValue } from '../../document.ts'
import { geoFunctions } from '../geo/functions.ts'
import { portableText } from '../text-match.ts'
import { textQueryFunctions } from './text-query.ts'
import { finite, isEqual } from './values.ts'

/** A function of its arguments alone. */
type Implementation = (values: readonly JsonValue[]) => JsonValue

const lower: Implementation = ([text]) => (typeof text === 'string' ? text.toLowerCase() : null)
const upper: Implementation = ([text]) => (typeof text === 'string' ? text.toUpperCase() : null)

/** Functions of GROQ that look at nothing but their arguments, with groq-js's outcome for every kind of value. */
export const functions: Readonly<Record<string, Implementation>> = {
  ...geoFunctions,
  'global::defined': ([value]) => value !== null,
  'global::coalesce': (values) => values.find((value) => value !== null) ?? null,
  'global::count': ([value]) => (Array.isArray(value) ? value.length : null),
  'global::length': ([value]) => lengthOf(value ?? null),
  'global::lower': lower,
  'string::lower': lower,
  'global::upper': upper,
  'string::upper': upper,
  'global::string': ([value]) => textOf(value ?? null),
  'global::round': ([value, precision]) => rounded(value ?? null, precision),
  'string::split': ([text, separator]) => split(text ?? null, separator ?? null),
  'string::startsWith': ([text, start]) =>
    typeof text === 'string' && typeof start === 'string' ? text.startsWith(start) : null,
  'array::join': ([items, separator]) => join(items ?? null, separator ?? null),
  'array::compact': ([items]) => (Array.isArray(items) ? items.filter((item) => item !== null) : null),
  'array::unique': ([items]) => (Array.isArray(items) ? unique(items) : null),
  'array::intersects': ([left, right]) =>
    Array.isArray(left) && Array.isArray(right) ? intersects(left, right) : null,
  'math::min': ([items]) => extreme(items ?? null, (a, b) => a < b),
  'math::max': ([items]) => extreme(items ?? null, (a, b) => a > b),
  'math::sum': ([items]) => {
    const numbers = numbersOf(items ?? null)
    return numbers && finite(numbers.reduce((sum, item) => sum + item, 0))
  },
  'math::avg': ([items]) => {
    const numbers = numbersOf(items ?? null)
    return numbers && numbers.length > 0 ? finite(numbers.reduce((sum, item) => sum + item, 0) / numbers.length) : null
  },
  'pt::text': ([value]) => portableText(value ?? null),
  ...textQueryFunctions,
}

/** Characters of a text, counted as groq-js does: a surrogate pair is one. Items of an array. */
function lengthOf(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.length
  return typeof value === 'string' ? value.length - (value.match(/[\uD800-\uDBFF]/g)?.length ?? 0) : null
}

function textOf(value: JsonValue): string | null {
  return value === null || typeof value === 'object' ? null : String(value)
}

function rounded(value: JsonValue, precision: JsonValue | undefined): JsonValue {
  if (typeof value !== 'number') return null
  if (precision !== undefined && (typeof precision !== 'number' || precision < 0 || !Number.isInteger(precision)))
    return null
  if (!precision) return value < 0 ? -Math.round(-value) : Math.round(value)
  return Number(value.toFixed(precision))
}

function split(text: JsonValue, separator: JsonValue): JsonValue {
  if (typeof text !== 'string' || typeof separator !== 'string') return null
  if (text === '') return []
  return separator === '' ? Array.from(text) : text.split(separator)
}

function join(items: JsonValue, separator: JsonValue): JsonValue {
  if (!Array.isArray(items) || typeof separator !== 'string') return null
  const texts = items.map(textOf)
  return texts.includes(null) ? null : texts.join(separator)
}

/**
 * What equals something, null among it, once each; arrays and objects as often as they stand there. (groq-js leaves
 * every null, the specification does not: https://spec.groq.dev/draft/#array_unique())
 */
function unique(items: readonly JsonValue[]): JsonValue[] {
  const seen = new Set<JsonValue>()
  return items.filter((item) => {
    if (item !== null && typeof item === 'object') return true
    if (seen.has(item)) return false
    seen.add(item)
    return true
  })
}

/** Whether something in one array equals something in the other: texts, numbers, booleans and null do. */
function intersects(left: readonly JsonValue[], right: readonly JsonValue[]): boolean {
  const known = new Set(right)
  return left.some((item) => isEqual(item, item) && known.has(item))
}

/** The numbers of an array without its nulls; null when it holds anything else. */
function numbersOf(items: JsonValue): number[] | null {
  if (!Array.isArray(items)) return null
  const numbers: number[] = []
  for (const item of items) {
    if (typeof item === 'number') numbers.push(item)
    else if (item !== null) return null
  }
  return numbers
}

function extreme(items: JsonValue, better: (a: number, b: number) => boolean): JsonValue {
  const numbers = numbersOf(items)
  if (!numbers) return null
  const [first, ...rest] = numbers
  return first === undefined ? null : rest.reduce((best, item) => (better(item, best) ? item : best), first)
}
