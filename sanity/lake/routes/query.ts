import { Hono, type Context } from 'hono'
import { clientAddress } from '../auth/client-address.ts'
import type { JsonObject } from '../document.ts'
import { badRequest } from '../errors.ts'
import type { Identity, Lake, LakeEnv } from '../lake.ts'
import { LargeAnswers } from '../large-answers.ts'
import { defaultPerspective, isAtLeast } from '../query/perspective.ts'
import type { BodyRequest } from '../query/query-service.ts'
import { askedVariant } from '../variants/match-variants.ts'
import { flag, maximumQueryBody, queryBody, queryParams, readBody } from '../wire.ts'

/** `/data/query/{dataset}`: GROQ over GET (in the URL) or POST (`{query, params}`). */
export function queryRoutes(lake: Lake): Hono<LakeEnv> {
  const large = new LargeAnswers()
  const answer = async (c: Context<LakeEnv>, request: BodyRequest): Promise<Response> => {
    const body = await lake.queries(request.dataset).body(request)
    large.note(body.byteLength, c.env)
    return c.body(new Uint8Array(body), 200, { 'content-type': typeOf(request) })
  }
  return new Hono<LakeEnv>()
    .get('/data/query/:dataset', (c) => {
      const search = new URL(c.req.url).searchParams
      return answer(c, requestOf(search, search.get('query'), queryParams(search), whoAsks(c)))
    })
    .post('/data/query/:dataset', async (c) => {
      const { query, params } = await readBody(c, queryBody, maximumQueryBody)
      const search = new URL(c.req.url).searchParams
      return answer(c, requestOf(search, query, params ?? queryParams(search), whoAsks(c)))
    })
}

interface Asking {
  readonly dataset: string
  readonly identity: Identity
  readonly apiVersion: string
  readonly isFromElsewhere: boolean
}

function whoAsks(c: Context<LakeEnv, '/data/query/:dataset'>): Asking {
  const { identity, apiVersion } = c.var
  return { dataset: c.req.param('dataset'), identity, apiVersion, isFromElsewhere: isFromElsewhere(c) }
}

/** What came through the front server says whom that serves; the site asks by itself. */
function isFromElsewhere(c: Context<LakeEnv>): boolean {
  return c.req.header('x-forwarded-for') !== undefined || clientAddress(c.env, c.req.raw.headers) !== null
}

/** @throws LakeError 400 for a part of the URL that cannot be understood */
export function requestOf(
  search: URLSearchParams,
  query: string | null,
  params: JsonObject,
  { dataset, identity, apiVersion, isFromElsewhere }: Asking,
): BodyRequest {
  if (!query) throw badRequest('The request must carry the query: ?query=… in the URL, or "query" in the body')
  assertFreshness(search)
  const asked = askedVariant(search)
  return {
    dataset,
    query,
    params,
    perspective: search.get('perspective') ?? defaultPerspective(apiVersion),
    identity,
    seesVersions: isAtLeast(apiVersion, '2025-02-19') || search.has('perspective'),
    sourceMap: search.get('resultSourceMap') === 'withKeyArraySelector' || flag(search, 'resultSourceMap'),
    returnQuery: flag(search, 'returnQuery', true),
    explain: flag(search, 'explain'),
    isFromElsewhere,
    ...(asked ? { asked } : {}),
  }
}

/**
 * `cacheMode` and `lastLiveEventId` ask for nothing that is not given anyway: kept answers go with the commit that makes
 * them stale, before anybody hears of it. An event of another lake, or of one that a backup has put back, is no fault.
 */
function assertFreshness(search: URLSearchParams): void {
  const cacheMode = search.get('cacheMode')
  if (cacheMode !== null && cacheMode !== 'noStale') throw badRequest(`Invalid cacheMode "${cacheMode}": use noStale`)
  const event = search.get('lastLiveEventId') ?? ''
  if (event.length > 500 || /[\s\p{Cc}]/u.test(event)) {
    throw badRequest(`Invalid lastLiveEventId "${event.slice(0, 60)}": use the id of a live event as it came`)
  }
}

export function typeOf({ explain }: BodyRequest): string {
  return explain ? 'text/plain; charset=utf-8' : 'application/json'
}
