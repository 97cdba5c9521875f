import { badRequest } from '../errors.ts'
import { scopeOf } from '../variants/variant.ts'

/**
 * Which of a document's states a query sees. `raw` sees all of them as they are; otherwise the first layer that has
 * the document wins, and the published document is below all layers.
 */
export type Perspective = { readonly kind: 'raw' } | Layers

export interface Layers {
  readonly kind: 'layers'
  readonly layers: readonly string[]
  /** Layers of versions that everybody may see: variants of what is published. */
  readonly open?: ReadonlySet<string>
}

const releaseName = /^r?[A-Za-z0-9_-]+$/

/** @throws LakeError 400 for a name that cannot be a perspective, and for `raw` combined with others. */
export function parsePerspective(value: string | readonly string[]): Perspective {
  const names = (typeof value === 'string' ? value.split(',') : value).map((name) => name.trim()).filter(Boolean)
  if (names.length === 0) throw badRequest('The perspective is empty: use raw, published, drafts or names of releases')
  if (names.includes('raw')) {
    if (names.length > 1) throw badRequest('The perspective "raw" cannot be combined with others')
    return { kind: 'raw' }
  }
  const bad = names.find((name) => !releaseName.test(name))
  if (bad) throw badRequest(`Invalid perspective "${bad}": use raw, published, drafts or names of releases`)
  return { kind: 'layers', layers: names.map((name) => (name === 'previewDrafts' ? 'drafts' : name)) }
}

/** The layers with variants above them, each in every layer, those named first before the others. @throws LakeError 400 for `raw` */
export function withVariants(perspective: Perspective, variants: readonly string[]): Perspective {
  if (perspective.kind === 'raw') throw badRequest('Variants need another perspective than raw')
  const layers = perspective.layers.includes('published') ? perspective.layers : [...perspective.layers, 'published']
  const scopes = variants.flatMap((variant) => layers.map((bundle) => scopeOf({ variant, bundle })))
  const open = variants.map((variant) => scopeOf({ variant, bundle: 'published' }))
  return { kind: 'layers', layers: [...scopes, ...layers], open: new Set(open) }
}

/** Since API version 2025-02-19 a query without a perspective sees published documents; before, everything. */
export function defaultPerspective(apiVersion: string): 'raw' | 'published' {
  return isAtLeast(apiVersion, '2025-02-19') ? 'published' : 'raw'
}

/** API versions are dates; `1` is older than every date and `X` newer. */
export function isAtLeast(apiVersion: string, date: string): boolean {
  if (apiVersion === '1') return false
  return apiVersion === 'X' || apiVersion.toLowerCase() === 'vx' || apiVersion >= date
}
