import type { JsonObject } from '../document.ts'
import { isObject } from '../json.ts'
import { alreadyExists, invalidMutation } from '../mutations/mutation-errors.ts'
import type { WorkingSet } from '../mutations/working-set.ts'
import { releaseType } from './release.ts'

interface ReleaseImport {
  readonly releaseId: string
  readonly attributes?: JsonObject | undefined
  readonly document?: JsonObject | undefined
  readonly ifExists: 'fail' | 'ignore' | 'replace'
}

/**
 * A release as another dataset had it. One that was scheduled comes in active, its time kept as the intended one: an
 * import must not set a clock that publishes.
 */
export function importedRelease(working: WorkingSet, id: string, action: ReleaseImport): JsonObject[] {
  const given = action.attributes ?? action.document
  if (!given) throw invalidMutation('release.import needs "attributes": the release document')
  const existing = working.get(id)
  if (existing && action.ifExists === 'fail') throw alreadyExists(id)
  if (existing && action.ifExists === 'ignore') return []
  const { _rev, publishAt, error: _error, ...rest } = given
  const metadata = { releaseType: 'undecided', ...(isObject(rest['metadata']) ? rest['metadata'] : {}) }
  const over = rest['state'] === 'published' || rest['state'] === 'archived'
  const intended = publishAt === undefined || over ? {} : { intendedPublishAt: publishAt }
  const state = over ? (rest['state'] ?? 'active') : 'active'
  const release = { ...rest, _id: id, _type: releaseType, name: action.releaseId, state }
  return [{ createOrReplace: { ...release, metadata: { ...metadata, ...intended } } }]
}
