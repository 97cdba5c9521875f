import { randomBytes } from 'node:crypto'
import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'

/** The mutation with a random `_key` on every object that stands in an array and has none (`autoGenerateArrayKeys`). */
export function withArrayKeys(mutation: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(mutation).map(([name, value]) => {
      if (name !== 'patch') return [name, keyed(value)]
      return [name, isObject(value) ? keyedPatch(value) : value]
    }),
  )
}

function keyedPatch(patch: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(patch).map(([operation, value]) => {
      if (!isObject(value)) return [operation, value]
      if (operation === 'insert') return [operation, keyed(value)]
      if (operation !== 'set' && operation !== 'setIfMissing') return [operation, value]
      const entries = Object.entries(value).map(([path, item]) => [
        path,
        path.endsWith(']') ? keyedItem(item) : keyed(item),
      ])
      return [operation, Object.fromEntries(entries)]
    }),
  )
}

function keyed(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(keyedItem)
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, keyed(item)]))
}

function keyedItem(item: JsonValue): JsonValue {
  const inner = keyed(item)
  if (!isObject(inner) || typeof inner['_key'] === 'string') return inner
  return { _key: randomBytes(6).toString('hex'), ...inner }
}
