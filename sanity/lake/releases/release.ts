import type { JsonObject, LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'

/** A release in the dataset. All of its changes are made at once, so it is never between two of these states. */
export type ReleaseState = 'active' | 'scheduled' | 'published' | 'archived'

export interface Release {
  /** `_.releases.rABC` */
  readonly id: string
  /** `rABC`, as in `versions.rABC.x` and in perspectives. */
  readonly name: string
  readonly state: ReleaseState
  /** ISO 8601, UTC; null unless the release is scheduled. */
  readonly publishAt: string | null
  /** Ids of the versions that it had when it was published or archived. */
  readonly finalVersions: readonly string[]
}

const prefix = '_.releases.'
export const releaseType = 'system.release'

export function releaseId(name: string): string {
  return prefix + name
}

/** Id of the version of a document in a release. */
export function versionId(release: string, publishedId: string): string {
  return `versions.${release}.${publishedId}`
}

export function isReleaseId(id: string): boolean {
  return id.startsWith(prefix)
}

/** The release that a document describes, or null when it describes none. */
export function releaseOf(document: LakeDocument | null): Release | null {
  if (!document || !isReleaseId(document._id)) return null
  const at = document['publishAt']
  return {
    id: document._id,
    name: document._id.slice(prefix.length),
    state: stateOf(document['state']),
    publishAt: typeof at === 'string' ? at : null,
    finalVersions: finalVersionsOf(document),
  }
}

/** States that a hosted lake passes through count as where they come from: nothing here is halfway. */
function stateOf(value: unknown): ReleaseState {
  switch (value) {
    case 'scheduled':
    case 'published':
    case 'archived':
      return value
    default:
      return 'active'
  }
}

function finalVersionsOf(document: JsonObject): string[] {
  const states = document['finalDocumentStates']
  if (!Array.isArray(states)) return []
  return states.flatMap((state) => (isObject(state) && typeof state['id'] === 'string' ? state['id'] : []))
}

/** A version that is to unpublish its document when its release is published carries `_system.delete`. */
export function isGoingAway(document: JsonObject): boolean {
  const system = document['_system']
  return isObject(system) && system['delete'] === true
}
