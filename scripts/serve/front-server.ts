import { AsyncLocalStorage } from 'node:async_hooks'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { isLoopback } from '../../lib/http/forwarded-address.ts'
import { embeddedLakePath } from '../../sanity/env.ts'
import { everythingTag, expiredHeader } from '../../sanity/expired-tags.ts'
import { afterVisitors } from './after-visitors.ts'
import { answerStatic } from './answer-static.ts'
import { compressTexts } from './compress-texts.ts'
import { createLakeProxy } from './lake-proxy.ts'
import { answerKept, guardResponse, type PageGuard } from './page-guard.ts'
import { PagesInMaking } from './pages-in-making.ts'
import { readableAddress } from './readable-path.ts'

type RequestHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

export interface FrontServerParts {
  /** Next's request handler. */
  readonly site: RequestHandler
  /** Next's upgrade handler: hot reload in development. */
  readonly siteUpgrade: UpgradeHandler
  /** Where the embedded lake listens; null when the lake is hosted. */
  readonly lakeUrl: string | null
  /** Sets the security headers of pages; null in development, where Next evaluates code. */
  readonly guard: PageGuard | null
  /**
   * Called with the tags that the site expired, after it was told that content changed: for what the next page needs, and
   * nothing that takes long.
   */
  readonly onContentChanged: (expired: readonly string[]) => void
  /** Called a moment later, when visitors have the pages that they asked for meanwhile. */
  readonly afterContentChanged: () => void
  /** Called when the pages that were being made at that moment are done. */
  readonly onPagesSettled: () => void
}

/** The one public port: what begins with /lake goes to the embedded lake, everything else to the site. */
export function createFrontServer(parts: FrontServerParts): Server {
  const lakeProxy = createLakeProxy()
  const compress = compressTexts()
  // What follows an answer must not run in Next's context of that request: there its fetch caches.
  const outsideOfNext = AsyncLocalStorage.snapshot()

  const inMaking = new PagesInMaking(() => outsideOfNext(parts.onPagesSettled))
  const later = afterVisitors(() => inMaking.areThere, parts.afterContentChanged)
  const contentChanged = (expired: readonly string[]) => {
    parts.guard?.keptAnswers.forget()
    inMaking.noteChange()
    parts.onContentChanged(expired)
    later()
  }

  const server = createServer((request, response) => {
    // Of this host alone: whether those below it have https is for whoever runs them to say.
    if (parts.guard?.secure) response.setHeader('strict-transport-security', 'max-age=31536000')
    const lakeTarget = lakeRequest(request, parts.lakeUrl)
    if (lakeTarget) {
      lakeProxy.web(request, response, lakeTarget)
      return
    }
    if (parts.guard && !mayBeAsked(request)) {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    if (parts.guard && (answerKept(parts.guard, request, response) || answerStatic(request, response))) return
    // "close" comes also when the caller hung up as soon as it had read the status, which "finish" then does not.
    if (request.url === '/api/revalidate')
      response.once(
        'close',
        () => response.statusCode === 200 && outsideOfNext(() => contentChanged(expiredBy(response))),
      )
    else if (!request.url?.startsWith('/api/') && !request.url?.startsWith('/_next/')) inMaking.add(response)
    noteCaller(request)
    request.url = readableAddress(request.url ?? '/')
    // Next takes a request without this header for a browser that can wait for its title.
    request.headers['user-agent'] ??= 'unknown'
    compress(request, response, () => {
      if (parts.guard) guardResponse(parts.guard, request, response)
      parts.site(request, response).catch((fault: unknown) => answerFault(response, fault))
    })
  })

  server.on('upgrade', (request, socket, head) => {
    const lakeTarget = lakeRequest(request, parts.lakeUrl)
    if (lakeTarget && socket instanceof Socket) {
      lakeProxy.ws(request, socket, head, lakeTarget)
      return
    }
    parts.siteUpgrade(request, socket, head)
  })
  return server
}

/** Pages and files are only read; Next would take a form that is sent to one for a call of a function of its own. */
function mayBeAsked({ method, url = '/' }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD' || url.startsWith('/api/')
}

function expiredBy(response: ServerResponse): readonly string[] {
  return String(response.getHeader(expiredHeader) ?? everythingTag).split(' ')
}

/** Only a proxy on this machine may say whom it serves; of everybody else the connection's own address is noted. */
function noteCaller({ headers, socket }: IncomingMessage): void {
  if (socket.remoteAddress && !isLoopback(socket.remoteAddress)) headers['x-forwarded-for'] = socket.remoteAddress
}

/** Takes `/lake` off the path of a request that is meant for the lake, and says where it goes. */
function lakeRequest(request: IncomingMessage, lakeUrl: string | null): string | null {
  const path = request.url ?? '/'
  if (!lakeUrl || !(path.startsWith(`${embeddedLakePath}/`) || path === embeddedLakePath)) return null
  request.url = path.slice(embeddedLakePath.length) || '/'
  return lakeUrl
}

function answerFault(response: ServerResponse, fault: unknown): void {
  console.error(fault)
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = 500
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.end('The page could not be made. Try again in a moment.')
}
