import { z } from 'zod'
import type { JsonObject } from '../document.ts'
import { isObject } from '../json.ts'

const object = z.custom<JsonObject>(isObject, 'must be an object')
const id = z.string().min(1)
const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/, 'must be letters, digits, "_" and "-"')
const bundle = z.union([z.literal('drafts'), name], 'must be "drafts" or the name of a release')
const place = { publishedId: id, variantId: name }
const bundled = { ...place, bundleId: bundle.optional() }

/** Conditions as Studio makes them: a colon parts them from their values where a query asks by them. */
export const conditions = z.record(z.string().regex(/^[^:_$][^:]*$/), z.string().min(1))

/** The beta actions on variants of `@sanity/client` 8. */
export const variantActionShapes = [
  z.object({
    actionType: z.literal('sanity.action.variant.definition.create'),
    variantId: name,
    conditions: conditions.default({}),
    priority: z.number().default(0),
    metadata: object.optional(),
  }),
  z.object({
    actionType: z.literal('sanity.action.variant.definition.edit'),
    variantId: name,
    patch: object,
    ifRevisionId: id.optional(),
  }),
  z.object({
    actionType: z.literal('sanity.action.variant.definition.delete'),
    variantId: name,
    ifRevisionId: id.optional(),
  }),
  z.object({
    actionType: z.literal('sanity.action.document.variant.create'),
    ...bundled,
    document: object.optional(),
    baseId: id.optional(),
    ifBaseRevisionId: id.optional(),
  }),
  z.object({ actionType: z.literal('sanity.action.document.variant.edit'), ...bundled, patch: object }),
  z.object({
    actionType: z.literal('sanity.action.document.variant.delete'),
    ...bundled,
    purge: z.boolean().default(false),
  }),
  z.object({
    actionType: z.literal('sanity.action.document.variant.publish'),
    ...place,
    bundleId: bundle,
    ifVersionRevisionId: id.optional(),
    ifPublishedVariantRevisionId: id.optional(),
  }),
  z.object({ actionType: z.literal('sanity.action.document.variant.unpublish'), ...bundled }),
] as const

export type VariantAction = z.output<(typeof variantActionShapes)[number]>
