import type { JsonObject, LakeDocument } from '../document.ts'
import { alreadyExists, assertRevision, doesNotExist, invalidMutation } from '../mutations/mutation-errors.ts'
import { copyAs, publishedBody } from '../mutations/published-body.ts'
import type { WorkingSet } from '../mutations/working-set.ts'
import { assertBundleOpen } from '../releases/release-guards.ts'
import { definitionId, systemOf, variantDocumentId, variantType, type VariantPlace } from './variant.ts'
import type { VariantAction } from './variant-action-shape.ts'

type Of<Type extends VariantAction['actionType']> = Extract<VariantAction, { actionType: Type }>

/**
 * The mutations that an action on a variant stands for. Definitions are checked as strong references are.
 *
 * @throws MutationFailure
 */
export function variantSteps(working: WorkingSet, action: VariantAction): JsonObject[] {
  switch (action.actionType) {
    case 'sanity.action.variant.definition.create':
      return define(working, action)
    case 'sanity.action.variant.definition.edit':
      assertRevision(existing(working, definitionId(action.variantId)), action.ifRevisionId)
      return [{ patch: { ...definitionPatch(action.patch), id: definitionId(action.variantId) } }]
    case 'sanity.action.variant.definition.delete':
      assertRevision(existing(working, definitionId(action.variantId)), action.ifRevisionId)
      return [{ delete: { id: definitionId(action.variantId) } }]
    case 'sanity.action.document.variant.create':
      return create(working, action)
    case 'sanity.action.document.variant.edit':
      return edit(working, action)
    case 'sanity.action.document.variant.delete':
      return [{ delete: { id: existing(working, idIn(working, action, action.bundleId ?? 'published'))._id } }]
    case 'sanity.action.document.variant.publish':
      return publish(working, action)
    case 'sanity.action.document.variant.unpublish':
      return unpublish(working, action)
  }
}

function define(working: WorkingSet, action: Of<'sanity.action.variant.definition.create'>): JsonObject[] {
  const { variantId, conditions, priority, metadata } = action
  const id = definitionId(variantId)
  if (working.get(id)) throw alreadyExists(id)
  const more = metadata ? { metadata } : {}
  return [{ create: { _id: id, _type: variantType, name: variantId, conditions, priority, ...more } }]
}

/** What a variant is called stays; for whom it is, and how it is described, is anybody's to edit. */
function definitionPatch(patch: JsonObject): JsonObject {
  for (const value of Object.values(patch)) {
    const paths = Array.isArray(value) ? value : Object.keys(Object(value))
    const other = paths.find(
      (path) => typeof path !== 'string' || !/^(conditions|priority|metadata)($|[.[])/.test(path),
    )
    if (other !== undefined) {
      throw invalidMutation(
        `Only conditions, priority and metadata of a variant can be edited, not ${JSON.stringify(other)}`,
      )
    }
  }
  return patch
}

function create(working: WorkingSet, action: Of<'sanity.action.document.variant.create'>): JsonObject[] {
  const { publishedId, document, baseId, ifBaseRevisionId } = action
  const bundle = action.bundleId ?? 'published'
  const id = idIn(working, action, bundle)
  if (!document && !baseId) throw invalidMutation('variant.create needs "document" or "baseId"')
  const base = document ? null : existing(working, baseId ?? '')
  if (base) assertRevision(base, ifBaseRevisionId)
  const body = base ? copyAs(base, id) : { ...document }
  return [{ create: { ...body, _id: id, _system: systemOf({ variant: action.variantId, bundle }, publishedId) } }]
}

/** The first edit starts as a copy of the variant as it is published, or else of the document. */
function edit(working: WorkingSet, action: Of<'sanity.action.document.variant.edit'>): JsonObject[] {
  const { publishedId, variantId: variant, bundleId: bundle = 'published', patch } = action
  const id = idIn(working, action, bundle)
  const edited = { patch: { ...patch, id } }
  if (working.get(id)) return [edited]
  const base = working.get(variantDocumentId({ variant, bundle: 'published' }, publishedId)) ?? working.get(publishedId)
  if (!base) throw doesNotExist(id)
  return [{ create: { ...copyAs(base, id), _system: systemOf({ variant, bundle }, publishedId) } }, edited]
}

function publish(working: WorkingSet, action: Of<'sanity.action.document.variant.publish'>): JsonObject[] {
  const { publishedId, variantId: variant, bundleId } = action
  const source = existing(working, idIn(working, action, bundleId))
  const target = variantDocumentId({ variant, bundle: 'published' }, publishedId)
  assertRevision(source, action.ifVersionRevisionId)
  assertRevision(working.get(target), action.ifPublishedVariantRevisionId, target)
  return [publishedVariant(source, variant, publishedId), { delete: { id: source._id } }]
}

/** What publishing makes of a variant; a release publishes its own in the same way. */
export function publishedVariant(source: LakeDocument, variant: string, publishedId: string): JsonObject {
  const place: VariantPlace = { variant, bundle: 'published' }
  const id = variantDocumentId(place, publishedId)
  return { createOrReplace: { ...publishedBody(source, id), _system: systemOf(place, publishedId) } }
}

/** A draft of the variant that is there already is newer than what was published, and kept. */
function unpublish(working: WorkingSet, action: Of<'sanity.action.document.variant.unpublish'>): JsonObject[] {
  const { publishedId, variantId: variant, bundleId: bundle } = action
  const published = existing(working, variantDocumentId({ variant, bundle: 'published' }, publishedId))
  const id = idIn(working, action, bundle ?? 'drafts')
  const system = systemOf({ variant, bundle: bundle ?? 'drafts' }, publishedId)
  const copy = { createIfNotExists: { ...copyAs(published, id), _system: system } }
  if (bundle === undefined) return [copy, { delete: { id: published._id } }]
  return [copy, { patch: { id, set: { '_system.delete': true } } }]
}

/** Id of a variant in a bundle. @throws MutationFailure for a release that is not there, or not open */
function idIn(
  working: WorkingSet,
  { publishedId, variantId }: { publishedId: string; variantId: string },
  bundle: string,
): string {
  if (publishedId.includes('.')) throw invalidMutation(`"${publishedId}" is not the id of a published document`)
  if (bundle !== 'published' && bundle !== 'drafts') assertBundleOpen(working, bundle)
  return variantDocumentId({ variant: variantId, bundle }, publishedId)
}

function existing(working: WorkingSet, id: string): LakeDocument {
  const document = working.get(id)
  if (document) return document
  throw doesNotExist(id)
}
