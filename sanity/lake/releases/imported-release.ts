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

/** The mutations of an import: none when the release is there and is to be left alone. @throws MutationFailure */
export function importedRelease(working: WorkingSet, id: string, action: ReleaseImport): JsonObject[] {
  const given = action.attributes ?? action.document
  if (!given) throw invalidMutation('release.import needs "attributes": the release document')
  const existing = working.get(id)
  if (existing && action.ifExists === 'fail') throw alreadyExists(id)
  if (existing && action.ifExists === 'ignore') return []
  return [{ createOrReplace: { ...asImported(given), _id: id, _type: releaseType, name: action.releaseId } }]
}

/**
 * A release as another dataset had it. One that was scheduled comes in active, its time kept as the intended one: an
 * import must not set a clock that publishes.
 */
export function asImported(release: JsonObject): JsonObject {
  const { _rev, publishAt, error: _error, ...rest } = release
  const metadata = { releaseType: 'undecided', ...(isObject(rest['metadata']) ? rest['metadata'] : {}) }
  const over = rest['state'] === 'published' || rest['state'] === 'archived'
  if (over) return { ...rest, metadata }
  const intended = publishAt === undefined ? {} : { intendedPublishAt: publishAt }
  return { ...rest, state: 'active', metadata: { ...metadata, ...intended } }
}
