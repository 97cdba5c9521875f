import { draftId, isDraftId, isVersionId, publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { isGoingAway } from '../releases/release.ts'
import { releaseSteps } from '../releases/release-steps.ts'
import { variantSteps } from '../variants/variant-steps.ts'
import { isReleaseAction, isVariantAction, parseAction, type DocumentAction } from './action-shape.ts'
import { applyMutation, type Applied, type TransactionContext } from './apply-mutation.ts'
import { alreadyExists, assertRevision, doesNotExist, invalidMutation, stillHasVersion } from './mutation-errors.ts'
import { copyAs, publishedBody } from './published-body.ts'
import type { WorkingSet } from './working-set.ts'

/** Applies one action in Sanity's wire form as the mutations that it stands for. @throws MutationFailure */
export function applyAction(
  working: WorkingSet,
  wire: JsonObject,
  index: number,
  context: TransactionContext,
): Applied[] {
  const action = parseAction(wire)
  if (isReleaseAction(action)) {
    const byRelease = { ...context, byRelease: true }
    return releaseSteps(working, action, context).flatMap((step) => applyMutation(working, step, index, byRelease))
  }
  const steps = isVariantAction(action) ? later(variantSteps(working, action)) : mutationsOf(working, action)
  const applied = steps.flatMap((step) => {
    // Each step is read when its turn comes: it may depend on what the step before has done.
    return applyMutation(working, step(), index, context)
  })
  if ('purge' in action && action.purge) for (const { id } of applied) context.purge(id)
  return applied
}

type Step = () => JsonObject

const later = (mutations: readonly JsonObject[]): Step[] => mutations.map((mutation) => () => mutation)

function mutationsOf(working: WorkingSet, action: DocumentAction): Step[] {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return createDraft(working, action)
    case 'sanity.action.document.edit':
      return edit(working, action)
    case 'sanity.action.document.replaceDraft':
      return replaceDraft(working, action)
    case 'sanity.action.document.publish':
      return publish(working, action)
    case 'sanity.action.document.unpublish':
      return unpublish(working, action)
    case 'sanity.action.document.discard':
      return discard(working, action.draftId)
    case 'sanity.action.document.version.discard':
      return discard(working, action.versionId)
    case 'sanity.action.document.delete':
      return remove(working, action)
    case 'sanity.action.document.version.create':
      return createVersion(working, action)
    case 'sanity.action.document.version.replace':
      return replaceVersion(working, action.document)
    case 'sanity.action.document.version.unpublish':
      return unpublishVersion(working, action)
  }
}

type Of<Type extends DocumentAction['actionType']> = Extract<DocumentAction, { actionType: Type }>

function createDraft(working: WorkingSet, action: Of<'sanity.action.document.create'>): Step[] {
  const body = draftOf(action.attributes, action.publishedId)
  const taken = [body._id, publishedId(body._id)].find((id) => working.get(id))
  if (!taken) return [() => ({ create: body })]
  if (action.ifExists === 'ignore') return []
  throw alreadyExists(taken)
}

/** The first edit of a published document starts its draft as a copy, in the same transaction. */
function edit(working: WorkingSet, action: Of<'sanity.action.document.edit'>): Step[] {
  assertPair(action.draftId, action.publishedId)
  const patch = () => ({ patch: { ...action.patch, id: action.draftId } })
  if (working.get(action.draftId)) return [patch]
  const published = existing(working, action.publishedId, action.draftId)
  return [() => ({ create: copyAs(published, action.draftId) }), patch]
}

function publish(working: WorkingSet, action: Of<'sanity.action.document.publish'>): Step[] {
  assertPair(action.draftId, action.publishedId)
  const draft = existing(working, action.draftId)
  assertRevision(draft, action.ifDraftRevisionId)
  assertRevision(working.get(action.publishedId), action.ifPublishedRevisionId, action.publishedId)
  const body = publishedBody(draft, action.publishedId)
  return [() => ({ createOrReplace: body }), () => ({ delete: { id: action.draftId } })]
}

function replaceDraft(working: WorkingSet, action: Of<'sanity.action.document.replaceDraft'>): Step[] {
  const body = draftOf(action.attributes, action.publishedId)
  if (!working.get(body._id) && !working.get(action.publishedId)) throw doesNotExist(body._id)
  return [() => ({ createOrReplace: body })]
}

/** An existing draft is kept: it is newer than what was published. */
function unpublish(working: WorkingSet, action: Of<'sanity.action.document.unpublish'>): Step[] {
  assertPair(action.draftId, action.publishedId)
  const published = existing(working, action.publishedId)
  return [
    () => ({ createIfNotExists: copyAs(published, action.draftId) }),
    () => ({ delete: { id: action.publishedId } }),
  ]
}

function discard(working: WorkingSet, id: string): Step[] {
  if (!isDraftId(id) && !isVersionId(id))
    throw invalidMutation(`"${id}" is neither a draft nor a version: it cannot be discarded`)
  existing(working, id)
  return [() => ({ delete: { id } })]
}

function remove(working: WorkingSet, action: Of<'sanity.action.document.delete'>): Step[] {
  existing(working, action.publishedId)
  for (const id of action.includeDrafts) assertPair(id, action.publishedId)
  const spared = working.group(action.publishedId).map(({ _id }) => _id)
  const left = spared.find((id) => id !== action.publishedId && !action.includeDrafts.includes(id))
  if (left) throw stillHasVersion(action.publishedId, left)
  return [...action.includeDrafts, action.publishedId].map((id) => () => ({ delete: { id } }))
}

function createVersion(working: WorkingSet, action: Of<'sanity.action.document.version.create'>): Step[] {
  const { document, baseId, versionId } = action
  const id = document ? document['_id'] : versionId
  if (typeof id === 'string') assertPair(id, action.publishedId)
  if (document) return [() => ({ create: versionBody(document) })]
  if (!baseId || !versionId) throw invalidMutation('version.create needs "document", or "baseId" and "versionId"')
  const base = existing(working, baseId)
  assertRevision(base, action.ifBaseRevisionId)
  return [() => ({ create: versionBody(versionOf(base, versionId)) })]
}

/** A version remembers what it was made from; Studio warns when that has changed since. */
function versionOf(base: LakeDocument, id: string): JsonObject {
  const { _system, ...content } = copyAs(base, id)
  const leaving = isGoingAway(base) ? { delete: true } : {}
  return { ...content, _system: { base: { id: base._id, rev: base._rev }, ...leaving } }
}

function replaceVersion(working: WorkingSet, document: JsonObject): Step[] {
  const body = versionBody(document)
  existing(working, body._id)
  return [() => ({ createOrReplace: body })]
}

/** Marks a version, made for it when there is none, so that publishing its release unpublishes the document. */
function unpublishVersion(working: WorkingSet, action: Of<'sanity.action.document.version.unpublish'>): Step[] {
  const { versionId: id, publishedId: published } = action
  assertPair(id, published)
  const base = existing(working, published)
  const mark = () => ({ patch: { id, setIfMissing: { _system: {} }, set: { '_system.delete': true } } })
  return working.get(id) ? [mark] : [() => ({ create: versionOf(base, id) }), mark]
}

function versionBody(document: JsonObject): JsonObject & { _id: string } {
  const id = document['_id']
  if (typeof id === 'string' && (isVersionId(id) || isDraftId(id))) return { ...document, _id: id }
  throw invalidMutation(
    `A version's "_id" must begin with "versions." or "drafts."; this one is ${JSON.stringify(id ?? null)}`,
  )
}

function draftOf(attributes: JsonObject, forPublished: string): JsonObject & { _id: string } {
  const given = attributes['_id']
  const id = typeof given === 'string' ? given : draftId(forPublished)
  assertPair(id, forPublished)
  return { ...attributes, _id: id }
}

function existing(working: WorkingSet, id: string, wanted = id): LakeDocument {
  const document = working.get(id)
  if (document) return document
  throw doesNotExist(wanted)
}

function assertPair(other: string, published: string): void {
  if (other !== published && publishedId(other) === published) return
  throw invalidMutation(`"${other}" is not a draft or version of "${published}"`)
}
