import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { isFresh } from '../../lib/http/entity-tag.ts'
import { codingFor } from './compressed.ts'
import type { FinishedPage } from './finished-page.ts'

/** A prerendered page with the headers that it was answered with. */
interface KeptAnswer {
  readonly page: FinishedPage
  readonly headers: OutgoingHttpHeaders
}

/** As long as the pages' own `s-maxage`: what a shared cache may do, this one may. */
const keptMs = 2_000

/** Made anew for each answer, or true of one answer alone. */
const notKept = new Set(['date', 'content-length', 'content-encoding', 'content-security-policy'])

/**
 * Prerendered pages that were asked for a moment ago, answered without asking Next. Dropped when content changes; what
 * was being answered at that moment is not kept.
 */
export class KeptAnswers {
  readonly #answers = new LRUCache<string, KeptAnswer>({ max: 500, ttl: keptMs })
  #changes = 0

  /** Counts the changes of content so far; an answer is offered with the count of when it was asked for. */
  get changes(): number {
    return this.#changes
  }

  forget(): void {
    this.#changes += 1
    this.#answers.clear()
  }

  /** Keeps an answer, if it is one that everybody gets. Called when its headers are set, and before its body is sent. */
  offer(request: IncomingMessage, response: ServerResponse, page: FinishedPage, changes: number): void {
    if (changes !== this.#changes || !isPlain(request) || response.statusCode !== 200) return
    if (response.getHeader('x-nextjs-cache') !== 'HIT' || response.hasHeader('set-cookie')) return
    const headers = Object.fromEntries(Object.entries(response.getHeaders()).filter(([name]) => !notKept.has(name)))
    this.#answers.set(request.url ?? '/', { page, headers })
  }

  /** Answers from what is kept; false when nothing is. */
  answer(request: IncomingMessage, response: ServerResponse, policy: (page: FinishedPage) => string): boolean {
    const kept = isPlain(request) ? this.#answers.get(request.url ?? '/') : undefined
    if (!kept) return false
    const { page, headers } = kept
    for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value)
    const tag = headers['etag']
    if (typeof tag === 'string' && isFresh(request.headers['if-none-match'], tag)) {
      response.removeHeader('content-type')
      response.writeHead(304).end()
      return true
    }
    const coding = codingFor(request.headers['accept-encoding'])
    if (coding) response.setHeader('content-encoding', coding)
    response.setHeader('content-security-policy', policy(page))
    const body = page.text.in(coding)
    response.setHeader('content-length', body.byteLength)
    response.writeHead(200).end(body)
    return true
  }
}

/** A page asked for as browsers do: no question in the address, and not the payload that Next's router asks for. */
function isPlain({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && !url?.includes('?') && headers['rsc'] === undefined
}
