import type { JsonValue } from '../../document.ts'

const plain = new WeakSet<object>()

/** Whether a value is JSON through and through, and none of groq-js's instants or paths. Objects are looked at once. */
export function isPlainJson(value: unknown): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true
  if (typeof value === 'number') return Number.isFinite(value)
  if (typeof value !== 'object') return false
  if (plain.has(value)) return true
  const prototype: unknown = Object.getPrototypeOf(value)
  const isOfJson = Array.isArray(value) || prototype === Object.prototype || prototype === null
  if (!isOfJson || !Object.values(value).every(isPlainJson)) return false
  plain.add(value)
  return true
}
