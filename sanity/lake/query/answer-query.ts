import { permits } from '../auth/grants.ts'
import { forbidden } from '../errors.ts'
import type { Identity, QueryAnswer, QueryRequest } from '../lake.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { assertAnswerSize } from './answer-size.ts'
import { runQuery } from './evaluate.ts'
import { parseQuery } from './parse-query.ts'
import { parsePerspective, withVariants, type Perspective } from './perspective.ts'
import type { ReadKey } from './read-keys.ts'
import { timeLimit as longestQuery } from './run.ts'
import { syncTags } from './sync-tags.ts'
import { variantType } from '../variants/variant.ts'
import { View } from './view.ts'

/** An answer, and what it depends on. */
export interface KeyedAnswer {
  readonly answer: QueryAnswer
  readonly keys: readonly ReadKey[]
  /** The instant from which the answer may be another one though nothing was written; null when there is none. */
  readonly until: string | null
}

/**
 * Answers a query for the caller that the request names, in `timeLimit` milliseconds.
 *
 * @throws LakeError 400 for a query that cannot be answered, 422 for one that takes too long
 */
export function answerQuery(
  index: DocumentIndex,
  projectId: string,
  request: QueryRequest,
  timeLimit = longestQuery,
): KeyedAnswer {
  const begun = performance.now()
  const { tree } = parseQuery(request.query, request.params)
  const view = viewFor(index, request)
  const {
    value,
    keys: read,
    until,
    sourceMap,
  } = runQuery(tree, {
    params: request.params,
    view,
    identity: request.identity.id ?? '<anonymous>',
    timestamp: new Date(),
    sanity: { projectId, dataset: request.dataset },
    sourceMap: request.sourceMap ?? false,
    timeLimit,
  })
  assertAnswerSize(value)
  // Which variants there are, and for whom, decided on the layers of the view.
  const keys: readonly ReadKey[] = request.variants ? [...read, `type:${variantType}`] : read
  const answer = {
    result: value,
    ...(sourceMap ? { resultSourceMap: sourceMap } : {}),
    syncTags: syncTags(request.dataset, keys),
    milliseconds: Math.round(performance.now() - begun),
  }
  return { answer, keys, until }
}

export function viewFor(index: DocumentIndex, request: QueryRequest): View {
  return new View(index, {
    perspective: perspectiveOf(request),
    seesPrivate: seesPrivate(request.identity),
    seesVersions: request.seesVersions ?? true,
  })
}

function perspectiveOf({ perspective, variants }: QueryRequest): Perspective {
  const parsed = parsePerspective(perspective)
  return variants ? withVariants(parsed, variants) : parsed
}

/** Whether the caller may read documents whose id has a dot. @throws LakeError 403 when it may read nothing */
export function seesPrivate(identity: Identity): boolean {
  if (!permits(identity, 'read', null)) throw forbidden('This account may not read documents.')
  return permits(identity, 'read', { _id: 'drafts.x' })
}
