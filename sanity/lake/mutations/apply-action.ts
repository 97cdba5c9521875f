import { z } from 'zod'
import { draftId, isDraftId, isVersionId, publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { actionShape, type Action } from './action-shape.ts'
import { applyMutation, type Applied, type TransactionContext } from './apply-mutation.ts'
import { alreadyExists, doesNotExist, invalidMutation, revisionMismatch } from './mutation-errors.ts'
import { strengthened } from './strengthen.ts'
import type { WorkingSet } from './working-set.ts'

/** Applies one document action in Sanity's wire form as the mutations that it stands for. @throws MutationFailure */
export function applyAction(
  working: WorkingSet,
  action: JsonObject,
  index: number,
  context: TransactionContext,
): Applied[] {
  return mutationsOf(working, parseAction(action)).flatMap((step) => {
    // Each step is read when its turn comes: it may depend on what the step before has done.
    return applyMutation(working, step(), index, context)
  })
}

type Step = () => JsonObject

function parseAction(action: JsonObject): Action {
  const parsed = actionShape.safeParse(action)
  if (parsed.success) return parsed.data
  const name = action['actionType']
  const known = actionShape.options.some((option) => option.shape.actionType.value === name)
  if (!known) throw invalidMutation(`The action ${JSON.stringify(name ?? null)} is not supported`)
  throw invalidMutation(
    `Invalid action ${JSON.stringify(name)}: ${z.prettifyError(parsed.error).replaceAll('\n', ' ')}`,
  )
}

function mutationsOf(working: WorkingSet, action: Action): Step[] {
  switch (action.actionType) {
    case 'sanity.action.document.create':
      return createDraft(working, action)
    case 'sanity.action.document.edit':
      return edit(working, action)
    case 'sanity.action.document.replaceDraft':
      return [() => ({ createOrReplace: { ...draftOf(action.attributes, action.publishedId) } })]
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
      return [() => ({ createOrReplace: versionBody(action.document) })]
    case 'sanity.action.document.version.unpublish':
      existing(working, action.versionId)
      return [
        () => ({ patch: { id: action.versionId, set: { '_system.delete': true }, setIfMissing: { _system: {} } } }),
      ]
  }
}

type Of<Type extends Action['actionType']> = Extract<Action, { actionType: Type }>

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
  assertRevision(draft, action.draftId, action.ifDraftRevisionId)
  assertRevision(working.get(action.publishedId), action.publishedId, action.ifPublishedRevisionId)
  const body = strengthened(copyAs(draft, action.publishedId))
  return [() => ({ createOrReplace: body }), () => ({ delete: { id: action.draftId } })]
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
  return [...action.includeDrafts, action.publishedId].map((id) => () => ({ delete: { id } }))
}

function createVersion(working: WorkingSet, action: Of<'sanity.action.document.version.create'>): Step[] {
  if (action.document) return [() => ({ create: versionBody(action.document ?? {}) })]
  if (!action.baseId || !action.versionId)
    throw invalidMutation('version.create needs "document", or "baseId" and "versionId"')
  const base = existing(working, action.baseId)
  assertRevision(base, action.baseId, action.ifBaseRevisionId)
  const body = copyAs(base, action.versionId)
  return [() => ({ create: versionBody(body) })]
}

function versionBody(document: JsonObject): JsonObject {
  const id = document['_id']
  if (typeof id === 'string' && (isVersionId(id) || isDraftId(id))) return document
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

/** The content of a document under another id; `_updatedAt` and `_rev` are the transaction's own. */
function copyAs(document: LakeDocument, id: string): JsonObject {
  const { _rev, _updatedAt, ...content } = document
  return { ...content, _id: id }
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

function assertRevision(document: LakeDocument | null, id: string, expected: string | undefined): void {
  if (expected === undefined) return
  if (document?._rev !== expected) throw revisionMismatch(id, document?._rev ?? null, expected)
}
