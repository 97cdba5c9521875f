import { isDraftId, isPrivateId, isVersionId, type JsonObject } from '../document.ts'
import { badRequest } from '../errors.ts'
import { isAtLeast } from '../query/perspective.ts'
import { flag, queryParams } from '../wire.ts'

/** What a listener asks for in its URL. (`visibility` is not among it: every change can be queried once it is told.) */
export interface ListenOptions {
  readonly query: string
  readonly params: JsonObject
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeAllVersions: boolean
  readonly enableResume: boolean
  readonly includeEffects: boolean
}

/** @throws LakeError 400 naming the parameter that cannot be read. */
export function parseListenOptions(search: URLSearchParams): ListenOptions {
  const query = search.get('query')
  if (!query) throw badRequest('The URL must carry the query to listen to: ?query=…')
  const effectFormat = search.get('effectFormat')
  if (effectFormat !== null && effectFormat !== 'mendoza') {
    throw badRequest(`"effectFormat" must be mendoza, not "${effectFormat}"`)
  }
  return {
    query,
    params: queryParams(search),
    includeResult: flag(search, 'includeResult'),
    includePreviousRevision: flag(search, 'includePreviousRevision'),
    includeMutations: flag(search, 'includeMutations', true),
    includeAllVersions: flag(search, 'includeAllVersions'),
    enableResume: flag(search, 'enableResume'),
    includeEffects: effectFormat !== null,
  }
}

/**
 * Which documents a listener is told of, by id. From API version 2025-02-19 on, drafts and versions come only when
 * they are asked for; before, drafts came always. What is private stays hidden from anonymous callers in any case.
 */
export function isListenedTo(
  id: string,
  listener: { apiVersion: string; includeAllVersions: boolean; seesPrivate: boolean },
): boolean {
  if (isPrivateId(id) && !listener.seesPrivate) return false
  if (listener.includeAllVersions) return true
  if (isVersionId(id)) return false
  return !isDraftId(id) || !isAtLeast(listener.apiVersion, '2025-02-19')
}
