import { permits } from '../auth/grants.ts'
import type { Commit, QueryAnswer, QueryRequest } from '../lake.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { matchingVariants, type AskedVariant } from '../variants/match-variants.ts'
import { answerQuery, type KeyedAnswer } from './answer-query.ts'
import { tooLong } from './answer-size.ts'
import { LakeError } from '../errors.ts'
import { explainQuery } from './explain.ts'
import { QueryTurns } from './query-turns.ts'
import { RecentMap } from './recent-map.ts'
import { ResultCache } from './result-cache.ts'
import { timeLimit } from './run.ts'
import { keysForCommit } from './sync-tags.ts'

/** A query whose answer is wanted as it goes over HTTP. */
export interface BodyRequest extends QueryRequest {
  /** Asks for the query's text beside its answer. */
  readonly returnQuery: boolean
  /** Asks for the plan in words instead of the answer. */
  readonly explain: boolean
  /** For whom the answer is, where it is for somebody in particular. */
  readonly asked?: AskedVariant
  /** Whether somebody who is not signed in asks from elsewhere, and is no program on this machine such as the site. */
  readonly isFromElsewhere?: boolean
}

/** Milliseconds that a query may take. */
export interface QueryTimes {
  /** At once: what takes longer waits for its turn, as does what nobody knows yet. */
  readonly quick: number
  /** In its turn, for who is not signed in. */
  readonly anonymous: number
  readonly signedIn: number
}

const queryTimes: QueryTimes = { quick: 100, anonymous: 3_000, signedIn: timeLimit }

/** The caller that the programs of this machine are together, such as the site. */
const ownPrograms = 'here'

/** Milliseconds that a query may wait for its turn. The site asks much at once when it starts with nothing kept. */
const longestWait = { own: 60_000, others: 10_000 }

/**
 * Milliseconds above which an answer is kept at once. What was made faster is kept when it is asked for again: to keep
 * and to forget what nobody asks for again costs about as much as to make it.
 */
const worthKeeping = 1

/** Queries of one dataset: answers are kept as bytes until a commit changes something that they depend on. */
export class QueryService {
  readonly #index: DocumentIndex
  readonly #projectId: string
  readonly #cache = new ResultCache()
  /** Answers that are being worked out, by caller and name: who asks the same meanwhile waits for the same. */
  readonly #underWay = new Map<string, Promise<Uint8Array>>()
  /** By a query's text, whether it was quick when it was answered last. */
  readonly #quick = new RecentMap<boolean>(4_000, 4_000)
  /** Names of answers that were made in no time and not kept. */
  readonly #made = new RecentMap<true>(4_000, 1_000)
  readonly #turns: QueryTurns
  readonly #times: QueryTimes

  constructor(index: DocumentIndex, projectId: string, turns = new QueryTurns(), times = queryTimes) {
    this.#index = index
    this.#projectId = projectId
    this.#turns = turns
    this.#times = times
  }

  async answer(request: QueryRequest): Promise<QueryAnswer> {
    return answerQuery(this.#index, this.#projectId, request).answer
  }

  /** The answer's JSON, `{query?, result, syncTags, resultSourceMap?, ms}`. @throws LakeError */
  async body(given: BodyRequest): Promise<Uint8Array> {
    const request = given.asked ? { ...given, variants: matchingVariants(this.#index, given.asked) } : given
    const name = nameOf(request)
    const known = this.kept(name) ?? this.madeNow(name, request)
    if (known !== null) return asBytes(known)
    if (request.explain) return this.#inTurn(request, () => explainQuery(this.#index, request))
    const work = `${callerOf(request)}\n${name}`
    const underWay = this.#underWay.get(work)
    if (underWay) return underWay
    const made = this.#make(name, request)
    this.#underWay.set(work, made)
    try {
      return await made
    } finally {
      this.#underWay.delete(work)
    }
  }

  /** The answer under a name that `nameOf` gave, where it is kept. */
  kept(name: string): Uint8Array | null {
    return this.#cache.get(name, () => new Date().toISOString())?.body ?? null
  }

  /** The answer of a query that is known to be quick; null where it has to wait. @throws LakeError */
  madeNow(name: string, request: BodyRequest): string | Uint8Array | null {
    return this.#quick.get(request.query) && !request.explain ? this.#makeQuickly(name, request) : null
  }

  expire(commit: Commit): void {
    this.#cache.expire(keysForCommit(commit))
  }

  /** @throws LakeError 429 when those before it have taken all the time */
  async #make(name: string, request: BodyRequest): Promise<Uint8Array> {
    const limit = request.identity.id === null ? this.#times.anonymous : this.#times.signedIn
    return this.#inTurn(request, () => asBytes(this.#makeWithin(limit, name, request)))
  }

  #inTurn<Result>(request: BodyRequest, work: () => Result): Promise<Result> {
    const caller = callerOf(request)
    return this.#turns.take(caller, work, caller === ownPrograms ? longestWait.own : longestWait.others)
  }

  /** Null when it takes longer than it did. */
  #makeQuickly(name: string, request: BodyRequest): string | Uint8Array | null {
    try {
      return this.#makeWithin(this.#times.quick, name, request)
    } catch (error) {
      if (isTooMuch(error)) return null
      throw error
    }
  }

  /** Bytes where they are kept, else text: the HTTP server makes bytes of one that is short at less cost. */
  #makeWithin(limit: number, name: string, request: BodyRequest): string | Uint8Array {
    const begun = performance.now()
    const { text, made } = this.#textWithin(limit, request)
    const took = performance.now() - begun
    this.#quick.set(request.query, took <= this.#times.quick)
    if (took <= worthKeeping && !this.#made.get(name)) {
      this.#made.set(name, true)
      return text
    }
    const body = Buffer.from(text)
    this.#cache.set(name, { body, keys: made.keys, until: made.until })
    return body
  }

  /** What is refused at once, as a perspective that is none, says nothing of how long the query takes. */
  #textWithin(limit: number, request: BodyRequest): { text: string; made: KeyedAnswer } {
    const begun = performance.now()
    try {
      const made = answerQuery(this.#index, this.#projectId, request, limit)
      return { made, text: bodyText(request, made) }
    } catch (error) {
      if (isTooMuch(error) || performance.now() - begun > this.#times.quick) this.#quick.set(request.query, false)
      throw error
    }
  }
}

/** Of what takes too long, or makes too much. */
function isTooMuch(error: unknown): boolean {
  return error instanceof LakeError && error.status === 422
}

/** Those who are not signed in share their turns. */
function callerOf({ identity, isFromElsewhere }: BodyRequest): string {
  return identity.id ?? (isFromElsewhere ? 'elsewhere' : ownPrograms)
}

function asBytes(body: string | Uint8Array): Uint8Array {
  return typeof body === 'string' ? Buffer.from(body) : body
}

/** @throws LakeError 422 for an answer that is too long for one text, its escapes counted */
function bodyText(request: BodyRequest, made: KeyedAnswer): string {
  try {
    return asJson(request, made)
  } catch (error) {
    throw error instanceof RangeError ? tooLong() : error
  }
}

function asJson({ query, returnQuery }: BodyRequest, { answer }: KeyedAnswer): string {
  return JSON.stringify({
    ...(returnQuery ? { query } : {}),
    result: answer.result,
    syncTags: answer.syncTags,
    ...(answer.resultSourceMap === undefined ? {} : { resultSourceMap: answer.resultSourceMap }),
    ms: answer.milliseconds,
  })
}

/** Equal for requests that are answered alike as long as nothing is written. */
export function nameOf(request: BodyRequest): string {
  return nameWith(nameWithoutParams(request), request)
}

/** The name of a request whose part without parameters is known. */
export function nameWith(withoutParams: string, { params }: BodyRequest): string {
  return withoutParams + JSON.stringify(params)
}

export function nameWithoutParams(request: BodyRequest): string {
  const { identity } = request
  return JSON.stringify([
    request.query,
    request.perspective,
    // What may be read; and who asks, where the query asks for it.
    permits(identity, 'read', null),
    permits(identity, 'read', { _id: 'drafts.x' }),
    request.query.includes('identity') ? identity.id : null,
    request.seesVersions ?? true,
    request.variants ?? null,
    request.sourceMap ?? false,
    request.returnQuery,
    request.explain,
  ])
}
