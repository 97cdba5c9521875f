import type { JsonObject } from '../document.ts'
import type { Identity, Role } from '../lake.ts'
import { everyDocument, matchesFilter, publicDocuments } from './grant-filter.ts'

export type Action = 'read' | 'create' | 'update' | 'delete' | 'manage'

/** What a role may do with the documents that a GROQ filter matches, in the form that Studio reads at `…/acl`. */
export interface Grant {
  readonly filter: string
  readonly permissions: readonly Action[]
}

// Not `_id in path("drafts.**")`: to groq-js, here and in Studio, its dot is any character, and `drafts-story` stands
// published for everybody to read.
const drafts = 'string::startsWith(_id, "drafts.")'
/** Studio writes one to open a preview of the site, which shows nothing that a viewer could not read anyway. */
const previewSecrets = `_type == "sanity.previewUrlSecret" && ${drafts}`
/** Links that show one draft; whoever may write drafts may share them, in their own name, and end their own. */
const ownDraftLinks =
  '_type == "labwire.draftLink" && string::startsWith(_id, "draftLinks.") && createdBy.id == identity()'

const write = ['create', 'update', 'delete'] as const

/** The document of an asset stands published from the start; its bytes say what is in it, so only uploading makes one. */
const uploaded: Grant = { filter: '_type in ["sanity.imageAsset", "sanity.fileAsset"]', permissions: ['create'] }

/**
 * The grants of a role; without one, of somebody who has not signed in.
 *
 * @param reserved GROQ filter of the documents that only administrators may write, or null when there are none
 */
export function grantsFor(role: Role | null, reserved: string | null): readonly Grant[] {
  const open = (filter: string) => (reserved === null ? filter : `${filter} && !(${reserved})`)
  const readAll: Grant = { filter: everyDocument, permissions: ['read'] }
  switch (role) {
    case null:
      return [{ filter: publicDocuments, permissions: ['read'] }]
    case 'viewer':
      return [readAll, { filter: previewSecrets, permissions: write }]
    case 'contributor':
      return [readAll, { filter: open(drafts), permissions: write }, { filter: ownDraftLinks, permissions: write }]
    case 'editor':
      if (reserved === null) return [{ filter: everyDocument, permissions: ['read', ...write] }]
      return [readAll, { filter: open(everyDocument), permissions: write }]
    case 'administrator':
      return [{ filter: everyDocument, permissions: ['read', ...write, 'manage'] }]
  }
}

export function grantsOf(identity: Identity): readonly Grant[] {
  return identity.grants ?? grantsFor(identity.via === 'system' ? 'administrator' : identity.role, null)
}

/** Somebody who uploads: may write drafts, and with them the asset document that comes of the upload. */
export function asUploader(identity: Identity): Identity {
  return { ...identity, grants: [...grantsOf(identity), uploaded] }
}

/** What a right depends on: the document, as far as it is known. */
export type Subject = JsonObject & { _id: string }

/**
 * Whether `identity` may do `action` with `document`. With null the question is whether it may do so with any document
 * at all. `manage` is the right over users, tokens and the dataset as a whole.
 */
export function permits(identity: Identity, action: Action, document: Subject | null): boolean {
  return grantsOf(identity).some(
    ({ filter, permissions }) =>
      permissions.includes(action) && (document === null || matchesFilter(filter, document, identity.id ?? '')),
  )
}
