import type { JsonObject, LakeDocument } from '../document.ts'
import { LakeError } from '../errors.ts'

/** One mutation (or action) of a request that could not be carried out. */
export interface Failure {
  readonly type: string
  readonly description: string
  readonly more?: JsonObject
}

/**
 * Thrown where a mutation is applied; the transaction adds the index of the mutation in the request. `status` is 409
 * for a clash with what is stored, 403 for a missing permission, 400 for a mutation that could never be applied.
 */
export class MutationFailure extends Error {
  override readonly name = 'MutationFailure'
  readonly status: number
  readonly failure: Failure

  constructor(failure: Failure, status = 409) {
    super(failure.description)
    this.status = status
    this.failure = failure
  }
}

/**
 * The body that Sanity's clients read: `{error: {type, description, items: [{index, error}]}}`. An action that the
 * caller has no right to is told by the type itself: Studio looks there to know which release actions to offer.
 */
export function rejected(
  kind: 'mutation' | 'action',
  items: readonly { index: number; cause: MutationFailure }[],
): LakeError {
  const status = items[0]?.cause.status ?? 409
  const descriptions = items.map(({ cause }) => cause.failure.description)
  return new LakeError(status, {
    error: {
      type: kind === 'action' && status === 403 ? 'insufficientPermissionsError' : `${kind}Error`,
      description: `The ${kind}(s) failed: ${descriptions.join('; ')}`,
      items: items.map(({ index, cause: { failure } }) => ({
        index,
        error: { type: failure.type, description: failure.description, ...failure.more },
      })),
    },
  })
}

export const alreadyExists = (id: string) =>
  new MutationFailure({
    type: 'documentAlreadyExistsError',
    description: `Document by ID "${id}" already exists`,
    more: { id },
  })

export const doesNotExist = (id: string) =>
  new MutationFailure({
    type: 'documentNotFoundError',
    description: `The document with the ID "${id}" was not found`,
    more: { id },
  })

export const revisionMismatch = (id: string, current: string | null, expected: string) =>
  new MutationFailure({
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID ("${current ?? ''}"), expected "${expected}"`,
    more: { id, currentRevisionID: current ?? '', expectedRevisionID: expected },
  })

export const danglingReference = (id: string, referenceID: string) =>
  new MutationFailure({
    type: 'documentReferenceDoesNotExistError',
    description: `Document "${id}" references non-existent document "${referenceID}"`,
    more: { id, referenceID },
  })

export const stillReferenced = (id: string, referencingIDs: string[]) =>
  new MutationFailure({
    type: 'documentHasExistingReferencesError',
    description: `Document "${id}" cannot be deleted as there are references to it from "${referencingIDs[0]}"`,
    more: { id, referencingIDs },
  })

export const stillHasVersion = (id: string, version: string) =>
  new MutationFailure({
    type: 'documentHasVersionsError',
    description: `Document "${id}" cannot be deleted while "${version}" exists; name it in "includeDrafts" to delete both`,
    more: { id, versionId: version },
  })

export const notPermitted = (permission: string) =>
  new MutationFailure(
    {
      type: 'insufficientPermissionsError',
      description: `Insufficient permissions; permission "${permission}" required`,
      more: { permission },
    },
    403,
  )

export const invalidMutation = (description: string, more: JsonObject = {}) =>
  new MutationFailure({ type: 'validationError', description, more }, 400)

/** @throws MutationFailure 409 with both revisions when the document is not at the one that is expected */
export function assertRevision(document: LakeDocument | null, expected: string | undefined, id = document?._id ?? '') {
  if (expected === undefined || document?._rev === expected) return
  throw revisionMismatch(id, document?._rev ?? null, expected)
}
