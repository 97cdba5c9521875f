import type { LakeDocument } from '../../document.ts'
import { isObject } from '../../json.ts'

/** One step into a document: a field's name, or an array item's place with its `_key` where it has one. */
export type Step = string | { readonly index: number; readonly key: string | null }

/** Where a value of a query comes from. */
export type Origin =
  /** It stands in a document, unchanged, at this path. */
  | { readonly kind: 'source'; readonly document: LakeDocument; readonly path: readonly Step[] }
  /** The query built it; its parts have origins of their own. */
  | { readonly kind: 'object'; readonly attributes: ReadonlyMap<string, Origin> }
  | { readonly kind: 'array'; readonly elements: readonly Origin[] }
  /** A literal of the query, or the outcome of a computation. */
  | { readonly kind: 'computed' }

/** A value together with where it comes from. */
export interface Traced {
  readonly value: unknown
  readonly origin: Origin
}

export const computed: Origin = { kind: 'computed' }
export const nothing: Traced = { value: null, origin: computed }

export function documentOrigin(document: LakeDocument): Origin {
  return { kind: 'source', document, path: [] }
}

export function attributeOrigin(origin: Origin, name: string): Origin {
  switch (origin.kind) {
    case 'source':
      return { ...origin, path: [...origin.path, name] }
    case 'object':
      return origin.attributes.get(name) ?? computed
    case 'array':
    case 'computed':
      return computed
  }
}

/** `element` is the item itself, whose `_key` names it in its document. */
export function elementOrigin(origin: Origin, index: number, element: unknown): Origin {
  switch (origin.kind) {
    case 'source':
      return { ...origin, path: [...origin.path, { index, key: keyOf(element) }] }
    case 'array':
      return origin.elements[index] ?? computed
    case 'object':
    case 'computed':
      return computed
  }
}

export function elementsOf(value: readonly unknown[], origin: Origin): Traced[] {
  return value.map((element, index) => ({ value: element ?? null, origin: elementOrigin(origin, index, element) }))
}

export function tracedArray(elements: readonly Traced[]): Traced {
  return {
    value: elements.map(({ value }) => value),
    origin: { kind: 'array', elements: elements.map(({ origin }) => origin) },
  }
}

function keyOf(element: unknown): string | null {
  return isObject(element) && typeof element['_key'] === 'string' && element['_key'] !== '' ? element['_key'] : null
}
