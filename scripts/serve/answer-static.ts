import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { baselineHeaders } from '../../lib/http/baseline-headers.ts'
import { codingFor, CompressedText, varyByCoding } from './compressed.ts'
import { closedPolicy } from './page-policy.ts'
import { buildFolder } from './site-build.ts'

const megabyte = 1_024 * 1_024
const known = new LRUCache<string, CompressedText>({
  maxSize: 48 * megabyte,
  sizeCalculation: ({ size }) => Math.max(1, size),
})

/**
 * Answers with a script or a style sheet of the build, compressed as well as can be when it is asked for often; false
 * for any other address.
 */
export function answerStatic(request: IncomingMessage, response: ServerResponse): boolean {
  const { method, url = '/', headers } = request
  if (method !== 'GET' && method !== 'HEAD') return false
  const file = known.get(url) ?? fileOf(url)
  if (!file) return false
  known.set(url, file)
  const coding = codingFor(headers['accept-encoding'])
  const body = file.in(coding)
  if (coding) response.setHeader('content-encoding', coding)
  // A page in a frame without an origin of its own asks for its script as a stranger.
  if (url.startsWith('/islands/')) response.setHeader('access-control-allow-origin', '*')
  response.writeHead(200, {
    ...baselineHeaders,
    'content-type': url.endsWith('.js') ? 'application/javascript; charset=UTF-8' : 'text/css; charset=UTF-8',
    'content-length': body.byteLength,
    // Its name holds a hash of what it says.
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': closedPolicy,
    vary: varyByCoding(undefined),
  })
  response.end(method === 'HEAD' ? undefined : body)
  return true
}

function fileOf(url: string): CompressedText | null {
  const text = builtFile(url)
  return text === null ? null : new CompressedText(text)
}

/** Bytes of a file that is compressed while others wait; larger ones, which are Studio's, go out as Next gives them. */
const mostAtOnce = 400_000

/** No part of the address may lead up. */
const addresses = [
  { form: /^\/_next\/(static\/chunks\/(?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*\.(?:js|css))$/, folder: buildFolder },
  { form: /^\/(islands\/[\w-][\w.-]*-[\w-]{8}\.js)$/, folder: join(import.meta.dirname, '..', '..', 'public') },
]

function builtFile(url: string): string | null {
  for (const { form, folder } of addresses) {
    const [, path] = form.exec(url) ?? []
    if (path !== undefined) return readOf(join(folder, path))
  }
  return null
}

function readOf(file: string): string | null {
  try {
    return statSync(file).size > mostAtOnce ? null : readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
