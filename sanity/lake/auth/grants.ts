import type { LakeDocument } from '../document.ts'
import { isPrivateId } from '../document.ts'
import type { Identity } from '../lake.ts'

export type Action = 'read' | 'create' | 'update' | 'delete' | 'manage'

/** What a role may do with the documents that a GROQ filter matches, in the form that Studio reads at `…/acl`. */
export interface Grant {
  readonly filter: '_id in path("*")' | '_id in path("**")'
  readonly permissions: readonly Action[]
}

/** `*` matches ids without a dot, `**` matches every id. */
const publicDocuments = '_id in path("*")'
const everyDocument = '_id in path("**")'

/** The grants of an identity. The dataset is public: published documents can be read by anybody. */
export function grantsOf(identity: Identity): Grant[] {
  if (identity.via === 'system')
    return [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete', 'manage'] }]
  switch (identity.role) {
    case null:
      return [{ filter: publicDocuments, permissions: ['read'] }]
    case 'viewer':
      return [{ filter: everyDocument, permissions: ['read'] }]
    case 'editor':
      return [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete'] }]
    case 'administrator':
      return [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete', 'manage'] }]
  }
}

/**
 * Whether `identity` may do `action` with `document`. With null the question is whether it may do so with any document
 * at all. `manage` is the right over users, tokens and the dataset as a whole.
 */
export function permits(identity: Identity, action: Action, document: Pick<LakeDocument, '_id'> | null): boolean {
  return grantsOf(identity).some((grant) => {
    if (!grant.permissions.includes(action)) return false
    return document === null || grant.filter === everyDocument || !isPrivateId(document._id)
  })
}
