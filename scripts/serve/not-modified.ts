import type { IncomingMessage, ServerResponse } from 'node:http'
import { isFresh, weakTag } from '../../lib/http/entity-tag.ts'

/**
 * Answers 304 in place of a file that the client has already. Next does so for pages; what a route handler made is kept
 * with its entity tag, but sent whole to everybody. Called before the headers leave; Node sends no body with a 304.
 */
export function sparesWhatIsKnown(request: IncomingMessage, response: ServerResponse): void {
  const tag = response.getHeader('etag')
  if (response.statusCode !== 200 || typeof tag !== 'string') return
  if (request.method !== 'GET' && request.method !== 'HEAD') return
  if (!isFresh(request.headers['if-none-match'], tag)) return
  response.statusCode = 304
  for (const name of ['content-type', 'content-length', 'content-encoding', 'content-disposition']) {
    response.removeHeader(name)
  }
}

/** Next's own tags are strong: they would say that a page is the same, byte for byte, in every coding it is sent in. */
export function tagWeakly(response: ServerResponse): void {
  const tag = response.getHeader('etag')
  if (typeof tag === 'string') response.setHeader('etag', weakTag(tag))
}
