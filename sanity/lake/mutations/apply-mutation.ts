import { randomUUID } from 'node:crypto'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import { assertWritable } from '../releases/release-guards.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { applyPatch } from './apply-patch.ts'
import type { Write } from './assert-permitted.ts'
import { checkId, instantOf } from './document-rules.ts'
import { alreadyExists, doesNotExist, invalidMutation, revisionMismatch } from './mutation-errors.ts'
import type { WorkingSet } from './working-set.ts'

export interface Applied {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
}

export interface TransactionContext {
  readonly transactionId: string
  /** ISO 8601 with milliseconds; `_updatedAt` of every document that the transaction writes. */
  readonly timestamp: string
  /** Ids of the documents that a query answers with, for mutations that select by query. */
  select(index: DocumentIndex, query: string, params: JsonObject): string[]
  /** The last state of a document that is gone. */
  lastState(id: string): LakeDocument | null
  /** Forgets the history of a document when the transaction is written. */
  purge(id: string): void
  /** Throws MutationFailure 403 when the caller may not write what is named. */
  assertPermitted(write: Write): void
  /** Whether a document stays as it is, because an import would bring it back in the name of somebody else. */
  leavesOut(before: LakeDocument | null, after: LakeDocument): boolean
  /** True for the lake's own hand: imports on the command line, and the clock that publishes what is scheduled. */
  readonly isSystem: boolean
  /** True for the mutations of a release action, which may touch what is locked for others. */
  readonly byRelease?: boolean
}

/** One mutation in Sanity's wire form on the working set. @throws MutationFailure */
export function applyMutation(
  working: WorkingSet,
  mutation: JsonObject,
  index: number,
  context: TransactionContext,
): Applied[] {
  const [kind, ...others] = Object.keys(mutation)
  if (kind === undefined || others.length > 0) {
    throw invalidMutation(
      `A mutation must have exactly one of create, createIfNotExists, createOrReplace, delete and patch; this one has ${Object.keys(mutation).join(', ') || 'none'}`,
    )
  }
  const body = mutation[kind]
  if (!isObject(body)) throw invalidMutation(`"${kind}" must be an object`)
  switch (kind) {
    case 'create':
    case 'createIfNotExists':
    case 'createOrReplace':
      return [create(kind, working, body, index, context)]
    case 'delete':
      return selected(working, body, context, 'delete').map((id) => remove(working, id, body, index, context))
    case 'patch':
      return selected(working, body, context, 'patch').map((id) => patch(working, id, body, index, context))
    default:
      throw invalidMutation(`Unknown mutation "${kind}"`)
  }
}

type CreateKind = 'create' | 'createIfNotExists' | 'createOrReplace'

function create(
  kind: CreateKind,
  working: WorkingSet,
  body: JsonObject,
  index: number,
  context: TransactionContext,
): Applied {
  const id = completeId(kind, body['_id'])
  assertOpen(working, id, context)
  const existing = working.get(id)
  if (existing && kind === 'createIfNotExists') return { id, operation: 'none' }
  if (existing && kind === 'create') throw alreadyExists(id)
  const document = stamped(id, body, existing, context)
  if (context.leavesOut(existing, document)) return { id, operation: 'none' }
  working.put(id, document, { [kind]: document }, index)
  return { id, operation: existing ? 'update' : 'create' }
}

function completeId(kind: CreateKind, given: JsonValue | undefined): string {
  if (given === undefined && kind === 'create') return randomUUID()
  if (typeof given !== 'string' || given === '') throw invalidMutation(`"${kind}" needs a document with a string "_id"`)
  const id = given.endsWith('.') ? given + randomUUID() : given
  checkId(id)
  return id
}

function stamped(
  id: string,
  body: JsonObject,
  existing: LakeDocument | null,
  context: TransactionContext,
): LakeDocument {
  const type = body['_type']
  if (typeof type !== 'string' || type === '') throw invalidMutation(`Document "${id}" needs a string "_type"`, { id })
  return {
    ...body,
    _id: id,
    _type: type,
    _createdAt: instantOf(body['_createdAt']) ?? existing?._createdAt ?? context.timestamp,
    _updatedAt: instantOf(body['_updatedAt']) ?? context.timestamp,
    _rev: context.transactionId,
  }
}

function remove(
  working: WorkingSet,
  id: string,
  body: JsonObject,
  index: number,
  context: TransactionContext,
): Applied {
  assertOpen(working, id, context)
  const existing = working.get(id)
  if (!existing) return { id, operation: 'none' }
  checkRevision(existing, body['ifRevisionID'])
  working.put(id, null, { delete: { id } }, index)
  return { id, operation: 'delete' }
}

function patch(working: WorkingSet, id: string, body: JsonObject, index: number, context: TransactionContext): Applied {
  const existing = working.get(id)
  if (!existing) throw doesNotExist(id)
  assertOpen(working, id, context)
  const { id: _id, query: _query, params: _params, ifRevisionID, ...operations } = body
  checkRevision(existing, ifRevisionID)
  const patched = applyPatch(existing, operations)
  const document = { ...patched, _rev: context.transactionId, _updatedAt: context.timestamp }
  working.put(id, document, { patch: { id, ...operations } }, index)
  return { id, operation: 'update' }
}

function assertOpen(working: WorkingSet, id: string, context: TransactionContext): void {
  if (!context.isSystem && !context.byRelease) assertWritable(working, id)
}

function checkRevision(existing: LakeDocument, expected: JsonValue | undefined): void {
  if (expected === undefined || expected === null) return
  if (typeof expected !== 'string') throw invalidMutation('"ifRevisionID" must be a string')
  if (existing._rev !== expected) throw revisionMismatch(existing._id, existing._rev, expected)
}

function selected(working: WorkingSet, body: JsonObject, context: TransactionContext, kind: string): string[] {
  const id = body['id']
  const query = body['query']
  if (typeof id === 'string') return [id]
  if (Array.isArray(id) && id.every((one) => typeof one === 'string')) return [...new Set(id)]
  if (typeof query === 'string') {
    const params = body['params'] ?? {}
    if (!isObject(params)) throw invalidMutation(`"params" of a ${kind} must be an object`)
    return context.select(working.asIndex(), query, params)
  }
  throw invalidMutation(`A ${kind} must name a document by "id" or select documents by "query"`)
}
