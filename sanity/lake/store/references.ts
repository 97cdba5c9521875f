import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'

export interface Reference {
  /** Id that is pointed at. */
  readonly to: string
  /** A weak reference may point at nothing; a strong one may not. */
  readonly weak: boolean
  /** True when it points into this dataset; references to another dataset or project are never checked. */
  readonly local: boolean
  /** True for a weak reference that becomes strong when its document is published. */
  readonly strengthens: boolean
}

/** Every reference in a document, at any depth, in document order. */
export function referencesOf(document: JsonObject): Reference[] {
  const found: Reference[] = []
  collect(document, found)
  return found
}

function collect(value: JsonValue, found: Reference[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, found)
    return
  }
  if (!isObject(value)) return
  const to = value['_ref']
  if (typeof to === 'string') {
    const local = typeof value['_dataset'] !== 'string' && typeof value['_projectId'] !== 'string'
    found.push({ to, weak: value['_weak'] === true, local, strengthens: strengthens(value['_strengthenOnPublish']) })
  }
  for (const key in value) collect(value[key] ?? null, found)
}

function strengthens(later: JsonValue | undefined): boolean {
  return isObject(later) && later['weak'] !== true
}
