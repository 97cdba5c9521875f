import type { Context } from 'hono'
import { RateLimit, type TooMany } from '#lib/http/rate-limit.ts'
import { clientAddress } from './auth/client-address.ts'
import { httpError, type LakeError } from './errors.ts'
import type { LakeEnv } from './lake.ts'

/** Longest address of a request: a query of 100 kB, with its parameters, still fits. */
export const maximumUrl = 120_000

/** Longest address of an event stream, as Sanity's. */
const maximumStreamUrl = 14_800

/** @throws LakeError 414 */
export function assertUrlLength(request: Request): void {
  const { length } = request.url
  const limit = /\/v[^/]+\/data\/(listen|live)\//.test(request.url.slice(0, 300)) ? maximumStreamUrl : maximumUrl
  if (length <= limit) return
  const message = `The address has ${length} characters, more than the ${limit} that are taken. Send a long query as the body of a POST.`
  throw httpError(414, 'URI Too Long', message)
}

function tooMany({ message, retryAfter }: TooMany): LakeError {
  return httpError(429, 'Too Many Requests', message, { 'retry-after': String(retryAfter) })
}

/**
 * Holds every caller to Sanity's rates (https://www.sanity.io/docs/content-lake/technical-limits), with bursts that no
 * editor reaches. Requests are counted by address, writes by whoever is signed in. Programs on this machine, such as
 * the site itself, are not counted.
 */
export class CallerLimits {
  readonly #requests = new RateLimit({ perSecond: 500, burst: 2_000, what: 'requests' })
  readonly #mutations = new RateLimit({ perSecond: 25, burst: 500, what: 'mutations' })
  readonly #uploads = new RateLimit({ perSecond: 25, burst: 250, what: 'uploads' })

  /** Before it is known who asks, so that wrong tokens are counted too. @throws LakeError 429 */
  takeRequest(c: Context<LakeEnv>): void {
    const address = clientAddress(c.env, c.req.raw.headers)
    const refused = address === null ? null : this.#requests.take(address)
    if (refused) throw tooMany(refused)
  }

  /** @throws LakeError 429 */
  takeWrite(c: Context<LakeEnv>): void {
    const address = clientAddress(c.env, c.req.raw.headers)
    const limit = c.req.method === 'POST' ? this.#limitOf(c.req.path) : null
    const refused = address === null ? null : limit?.take(c.var.identity.id ?? address)
    if (refused) throw tooMany(refused)
  }

  #limitOf(path: string): RateLimit | null {
    if (/\/data\/(mutate|actions)\//.test(path)) return this.#mutations
    return /\/assets\//.test(path) ? this.#uploads : null
  }
}
