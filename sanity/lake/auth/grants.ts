import type { LakeDocument } from '../document.ts'
import { isDraftId, isPrivateId } from '../document.ts'
import type { Identity, Role } from '../lake.ts'

export type Action = 'read' | 'create' | 'update' | 'delete' | 'manage'

/** What a role may do with the documents that a GROQ filter matches, in the form that Studio reads at `…/acl`. */
export interface Grant {
  readonly filter: typeof publicDocuments | typeof everyDocument | typeof previewSecrets
  readonly permissions: readonly Action[]
}

/** `*` matches ids without a dot, `**` matches every id. */
const publicDocuments = '_id in path("*")'
const everyDocument = '_id in path("**")'

/** Studio writes one to open a preview of the site, which shows nothing that a viewer could not read anyway. */
const previewSecretType = 'sanity.previewUrlSecret'
const previewSecrets = `_type == "${previewSecretType}" && _id in path("drafts.**")` as const

const grants = {
  anonymous: [{ filter: publicDocuments, permissions: ['read'] }],
  viewer: [
    { filter: everyDocument, permissions: ['read'] },
    { filter: previewSecrets, permissions: ['create', 'update', 'delete'] },
  ],
  editor: [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete'] }],
  administrator: [{ filter: everyDocument, permissions: ['read', 'create', 'update', 'delete', 'manage'] }],
} as const satisfies Record<Role | 'anonymous', readonly Grant[]>

/** The grants of an identity. The dataset is public: published documents can be read by anybody. */
export function grantsOf(identity: Identity): readonly Grant[] {
  return grants[identity.via === 'system' ? 'administrator' : (identity.role ?? 'anonymous')]
}

/** What a right depends on. A document whose type is not told has none of the rights over a type. */
export type Subject = Pick<LakeDocument, '_id'> & { readonly _type?: string }

/**
 * Whether `identity` may do `action` with `document`. With null the question is whether it may do so with any document
 * at all. `manage` is the right over users, tokens and the dataset as a whole.
 */
export function permits(identity: Identity, action: Action, document: Subject | null): boolean {
  return grantsOf(identity).some(
    ({ filter, permissions }) => permissions.includes(action) && (document === null || matches(filter, document)),
  )
}

function matches(filter: Grant['filter'], { _id, _type }: Subject): boolean {
  switch (filter) {
    case everyDocument:
      return true
    case publicDocuments:
      return !isPrivateId(_id)
    case previewSecrets:
      return _type === previewSecretType && isDraftId(_id)
  }
}
