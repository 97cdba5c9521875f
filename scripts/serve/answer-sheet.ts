import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { codingFor, CompressedText, varyByCoding } from './compressed.ts'
import { restOfSheet } from './first-styles.ts'
import { closedPolicy } from './page-policy.ts'

const known = new LRUCache<string, CompressedText>({ max: 100 })

/** Answers with a style sheet whose fonts stand in the pages that link to it; false for any other address. */
export function answerSheet({ method, url = '/', headers }: IncomingMessage, response: ServerResponse): boolean {
  if ((method !== 'GET' && method !== 'HEAD') || !url.endsWith('.css?rest')) return false
  const sheet = known.get(url) ?? textOf(url)
  if (!sheet) return false
  known.set(url, sheet)
  const coding = codingFor(headers['accept-encoding'])
  const body = sheet.in(coding)
  if (coding) response.setHeader('content-encoding', coding)
  response.writeHead(200, {
    'content-type': 'text/css; charset=UTF-8',
    'content-length': body.byteLength,
    // Its name holds a hash of what it says.
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': closedPolicy,
    'x-content-type-options': 'nosniff',
    vary: varyByCoding(undefined),
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

function textOf(url: string): CompressedText | null {
  const css = restOfSheet(url)
  return css === null ? null : new CompressedText(css)
}
