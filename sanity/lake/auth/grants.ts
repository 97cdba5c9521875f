import type { LakeDocument } from '../document.ts'
import { isPrivateId } from '../document.ts'
import type { Identity, Role } from '../lake.ts'

export type Action = 'read' | 'create' | 'update' | 'delete' | 'manage'

/** What a role may do with the documents that a GROQ filter matches, in the form that Studio reads at `…/acl`. */
export interface Grant {
  readonly filter: '_id in path("*")' | '_id in path("**")'
  readonly permissions: readonly Action[]
}

/** `*` matches ids without a dot, `**` matches every id. */
const publicDocuments = '_id in path("*")'
const everyDocument = '_id in path("**")'

const grants = {
  anonymous: [{ filter: publicDocuments, permissions: ['read'] }],
  viewer: [{ filter: everyDocument, permissions: ['read'] }],
  editor: [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete'] }],
  administrator: [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete', 'manage'] }],
} as const satisfies Record<Role | 'anonymous', readonly Grant[]>

/** The grants of an identity. The dataset is public: published documents can be read by anybody. */
export function grantsOf(identity: Identity): readonly Grant[] {
  return grants[identity.via === 'system' ? 'administrator' : (identity.role ?? 'anonymous')]
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
