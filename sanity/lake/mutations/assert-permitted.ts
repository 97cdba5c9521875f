import { permits } from '../auth/grants.ts'
import { publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import type { Identity } from '../lake.ts'
import { keepsItsMaker } from './draft-link-maker.ts'
import { notPermitted } from './mutation-errors.ts'

type Subject = JsonObject & { _id: string }

/** What a transaction makes of one document; null where there is none. */
export interface Write {
  readonly id: string
  readonly before: Subject | null
  readonly after: Subject | null
  /** The published document beside a draft or version, as it is stored. */
  readonly published: LakeDocument | null
}

/**
 * A right must hold for the document as it was and as it becomes. For a draft or version it must hold as well for what
 * would be replaced: else somebody could put a draft of another type over a document that is reserved.
 *
 * @throws MutationFailure 403
 */
export function assertPermitted(identity: Identity, { id, before, after, published }: Write): void {
  const action = !before ? 'create' : after ? 'update' : 'delete'
  const beside = published && publishedId(id) !== id ? { ...published, _id: id } : null
  for (const version of [before, after, beside]) {
    if (version && !permits(identity, action, version)) throw notPermitted(action)
  }
  if (!keepsItsMaker(identity, before, after)) throw notPermitted(action)
}
