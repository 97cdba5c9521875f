import type { JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { invalidMutation } from './mutation-errors.ts'

const idPattern = /^[A-Za-z0-9_][A-Za-z0-9_.-]*$/
const maximumIdLength = 128
const maximumDepth = 20
const maximumBytes = 32 * 1024 * 1024

/** @throws MutationFailure 400 when `id` could not name a document. */
export function checkId(id: string): void {
  if (id.length > maximumIdLength) {
    throw invalidMutation(`Document ID "${id.slice(0, 40)}…" is longer than ${maximumIdLength} characters`)
  }
  if (!idPattern.test(id) || id.includes('..') || id.endsWith('.')) {
    throw invalidMutation(
      `Invalid document ID "${id}": use letters, digits, "_", "-" and single "." inside, and do not begin with "-" or "."`,
    )
  }
}

/** @throws MutationFailure 400 when a document is larger or deeper than Sanity allows. */
export function checkSize(id: string, body: JsonValue, bytes: number): void {
  if (bytes > maximumBytes) {
    throw invalidMutation(`Document "${id}" has ${bytes} bytes as JSON; the limit is ${maximumBytes}`)
  }
  const deep = deepestPath(body, maximumDepth)
  if (deep) throw invalidMutation(`Document "${id}" is nested deeper than ${maximumDepth} levels, at ${deep}`)
}

/** Path of a value that lies deeper than `levels`, or null. */
function deepestPath(value: JsonValue, levels: number, path = ''): string | null {
  if (typeof value !== 'object' || value === null) return null
  if (levels === 0) return path
  for (const [key, item] of Object.entries(value)) {
    const found = deepestPath(item, levels - 1, Array.isArray(value) ? `${path}[${key}]` : `${path}.${key}`)
    if (found) return found
  }
  return null
}

/** An instant that the caller set on a document, or null when it is absent or no instant. */
export function instantOf(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : null
}

/** An attribute of the lake's own that a patch may not touch. */
export function immutableChange(before: JsonValue, after: JsonValue): string | null {
  if (!isObject(before) || !isObject(after)) return '_id'
  for (const attribute of ['_id', '_type', '_createdAt']) {
    if (before[attribute] !== after[attribute]) return attribute
  }
  return null
}
