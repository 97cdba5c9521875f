import { badRequest } from '../errors.ts'

/**
 * Which of a document's states a query sees. `raw` sees all of them as they are; otherwise the first layer that has
 * the document wins, and the published document is below all layers.
 */
export type Perspective = { readonly kind: 'raw' } | { readonly kind: 'layers'; readonly layers: readonly string[] }

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

/** Since API version 2025-02-19 a query without a perspective sees published documents; before, everything. */
export function defaultPerspective(apiVersion: string): 'raw' | 'published' {
  return isAtLeast(apiVersion, '2025-02-19') ? 'published' : 'raw'
}

/** API versions are dates; `1` is older than every date and `X` newer. */
export function isAtLeast(apiVersion: string, date: string): boolean {
  if (apiVersion === '1') return false
  return apiVersion === 'X' || apiVersion.toLowerCase() === 'vx' || apiVersion >= date
}
