import { applyPatch } from 'mendoza'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { isObject, sameJson } from '../json.ts'
import { stringSlices } from './string-slices.ts'

/** Opcodes of Mendoza's decoder, see https://github.com/sanity-io/mendoza. */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  returnIntoObjectSameKeyPop: 15,
  returnIntoArrayPop: 16,
  setField: 17,
  deleteField: 19,
  appendValue: 20,
  appendSlice: 21,
  appendString: 22,
  appendStringSlice: 23,
} as const

type Patch = JsonValue[]

/** Mendoza patches from `before` to `after` and back. `_rev` is left out: clients take it from the event. */
export interface Effects {
  readonly apply: Patch
  readonly revert: Patch
}

export function effectsBetween(before: LakeDocument | null, after: LakeDocument | null): Effects {
  const left = withoutRevision(before)
  const right = withoutRevision(after)
  return { apply: encodePatch(left, right), revert: encodePatch(right, left) }
}

/**
 * A patch that turns `before` into `after`. It is run through the decoder that clients use before it is handed out;
 * should the two ever disagree, the whole value is sent instead.
 */
export function encodePatch(before: JsonObject | null, after: JsonObject | null): Patch {
  if (!before || !after) return [op.value, after]
  const patch = objectPatch(before, after)
  const applied: JsonValue = applyPatch(before, patch)
  return sameJson(applied, after) ? patch : [op.value, after]
}

export function withoutRevision(document: LakeDocument | null): JsonObject | null {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}

/** Fields are addressed by their place among the sorted keys of `before`. */
function objectPatch(before: JsonObject, after: JsonObject): Patch {
  const patch: Patch = []
  for (const [index, key] of Object.keys(before).toSorted().entries()) {
    const right = after[key]
    if (right === undefined) patch.push(op.deleteField, index)
    else if (!sameJson(before[key], right)) patch.push(...fieldPatch(index, key, before[key] ?? null, right))
  }
  for (const [key, value] of Object.entries(after)) {
    if (!Object.hasOwn(before, key)) patch.push(op.setField, value, key)
  }
  return patch
}

function fieldPatch(index: number, key: string, before: JsonValue, after: JsonValue): Patch {
  if (isObject(before) && isObject(after)) {
    return [op.pushFieldCopy, index, ...objectPatch(before, after), op.returnIntoObjectSameKeyPop]
  }
  if (Array.isArray(before) && Array.isArray(after) && after.length > 0) {
    return [op.pushFieldBlank, index, ...arrayPatch(before, after), op.returnIntoObjectSameKeyPop]
  }
  if (typeof before === 'string' && typeof after === 'string') {
    const patch = stringPatch(before, after)
    if (patch) return [op.pushFieldBlank, index, ...patch, op.returnIntoObjectSameKeyPop]
  }
  return [op.setField, after, key]
}

/** Builds the array from slices of the old one, changed elements (matched by `_key`) and new values. */
function arrayPatch(before: JsonValue[], after: JsonValue[]): Patch {
  const patch: Patch = []
  const places = placesByKey(before)
  let slice: [number, number] | null = null
  const flush = () => {
    if (slice) patch.push(op.appendSlice, ...slice)
    slice = null
  }
  after.forEach((value, index) => {
    const from = placeOf(value, index, before, places)
    const old = from === null ? undefined : before[from]
    if (from !== null && sameJson(old, value)) {
      if (slice?.[1] !== from) flush()
      slice = [slice?.[0] ?? from, from + 1]
      return
    }
    flush()
    if (from !== null && isObject(old) && isObject(value)) {
      patch.push(op.pushElementCopy, from, ...objectPatch(old, value), op.returnIntoArrayPop)
    } else patch.push(op.appendValue, value)
  })
  flush()
  return patch
}

function placesByKey(array: JsonValue[]): Map<string, number> {
  const places = new Map<string, number>()
  for (const [index, item] of array.entries()) {
    if (isObject(item) && typeof item['_key'] === 'string') places.set(item['_key'], index)
  }
  return places
}

function placeOf(value: JsonValue, index: number, before: JsonValue[], places: Map<string, number>): number | null {
  if (isObject(value) && typeof value['_key'] === 'string') return places.get(value['_key']) ?? null
  return index < before.length ? index : null
}

/** Null when nothing of the old text can be kept. */
function stringPatch(before: string, after: string): Patch | null {
  const { prefix, suffix, middle } = stringSlices(before, after)
  if (prefix === 0 && suffix.start === suffix.end) return null
  const patch: Patch = []
  if (prefix > 0) patch.push(op.appendStringSlice, 0, prefix)
  if (middle) patch.push(op.appendString, middle)
  if (suffix.start < suffix.end) patch.push(op.appendStringSlice, suffix.start, suffix.end)
  return patch.length > 0 ? patch : null
}
