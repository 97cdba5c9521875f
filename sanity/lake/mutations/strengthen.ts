import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'

/**
 * A draft may point at something not published yet: its reference is weak and carries `_strengthenOnPublish`.
 * Publishing makes it strong, unless the schema says that it is weak for good.
 */
export function strengthened(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, strengthen(value)]))
}

function strengthen(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!isObject(value)) return value
  const { _strengthenOnPublish: later, ...reference } = value
  if (typeof value['_ref'] !== 'string' || !isObject(later)) return strengthened(value)
  if (later['weak'] === true) return reference
  const { _weak, ...strong } = reference
  return strong
}
