import { createHash } from 'node:crypto'
import { publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import type { Change } from '../lake.ts'
import { releaseId, versionId } from '../releases/release.ts'

/** Type of the documents that define variants; their ids are `_.variants.{name}`. */
export const variantType = 'system.variant'
const definitionPrefix = '_.variants.'

/** Where a variant of a document stands: among what is published, among drafts, or in the release of that name. */
export type Bundle = string

/** What a document is a variant of, and for whom. */
export interface VariantPlace {
  /** Name of the definition, as in `_.variants.{name}`. */
  readonly variant: string
  readonly bundle: Bundle
}

export function definitionId(name: string): string {
  return definitionPrefix + name
}

export function isDefinitionId(id: string): boolean {
  return id.startsWith(definitionPrefix)
}

/** The name in a definition's id, or the text itself when it is a bare name. */
export function variantName(id: string): string {
  return id.startsWith(definitionPrefix) ? id.slice(definitionPrefix.length) : id
}

/** The part of an id that stands where other versions have their release: the same for the same place. */
export function scopeOf({ variant, bundle }: VariantPlace): string {
  return `v${createHash('sha256').update(`${variant}\n${bundle}`).digest('base64url').slice(0, 15)}`
}

export function variantDocumentId(place: VariantPlace, publishedId: string): string {
  return versionId(scopeOf(place), publishedId)
}

/** What tells Studio and the lake that a document is a variant; the reference keeps its definition from going away. */
export function systemOf(place: VariantPlace, publishedId: string): JsonObject {
  const { variant, bundle } = place
  const inBundle = bundle === 'published' ? {} : { bundleId: bundle }
  const inRelease = bundle === 'published' || bundle === 'drafts' ? {} : { release: weakly(releaseId(bundle)) }
  return {
    group: weakly(publishedId),
    scopeId: scopeOf(place),
    variants: [{ _key: variant, _type: 'reference', _ref: definitionId(variant) }],
    ...inBundle,
    ...inRelease,
  }
}

function weakly(id: string): JsonObject {
  return { _type: 'reference', _ref: id, _weak: true }
}

/** The variant that a document is, or null. */
export function placeOf(document: LakeDocument | null): VariantPlace | null {
  const system = document?.['_system']
  if (!document || !isObject(system) || !Array.isArray(system['variants'])) return null
  const [first] = system['variants']
  const bundle = typeof system['bundleId'] === 'string' ? system['bundleId'] : 'published'
  if (!isObject(first) || typeof first['_ref'] !== 'string') return null
  const place = { variant: variantName(first['_ref']), bundle }
  return document._id === variantDocumentId(place, publishedId(document._id)) ? place : null
}

/** Whether a change is of what everybody may see where they ask for it: a variant of what is published. */
export function isOfPublishedVariant({ before, after }: Pick<Change, 'before' | 'after'>): boolean {
  return [before, after].some((document) => placeOf(document)?.bundle === 'published')
}
