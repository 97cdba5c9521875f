import { createProxyServer } from 'httpxy'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { Readable } from 'node:stream'

/** Hands requests on to the lake at `lakeUrl`. */
export function createLakeProxy() {
  const proxy = createProxyServer({ xfwd: true })
  const lakes = new WeakMap<IncomingMessage, string>()

  proxy.on('error', (fault, request, response) => {
    const lakeUrl = request && lakes.get(request)
    if (lakeUrl && isServerResponse(response) && !response.headersSent && isRead(request) && wasCut(fault)) {
      lakes.delete(request)
      // Its headers say already whom it is for.
      const again = { target: lakeUrl, agent: false as const, xfwd: false, buffer: Readable.from([]) }
      void proxy.web(request, response, again)
      return
    }
    answerLakeAway(response)
  })

  // Whether the lake keeps its connection says nothing of the caller's.
  proxy.on('proxyRes', ({ headers }) => void delete headers.connection)

  return {
    /**
     * Answers 503 while the lake is away. Both sides keep connections for a while, and either may give one up just as
     * the other uses it: a read is then asked once more, on a connection of its own. A write has its own from the start.
     */
    web(request: IncomingMessage, response: ServerResponse, lakeUrl: string): void {
      lakes.set(request, lakeUrl)
      void proxy.web(request, response, isRead(request) ? { target: lakeUrl } : { target: lakeUrl, agent: false })
    },
    ws(request: IncomingMessage, socket: Socket, head: Buffer, lakeUrl: string): void {
      proxy.ws(request, socket, { target: lakeUrl }, head).catch(() => socket.destroy())
    },
  }
}

/** A read without a body, which can be sent again. */
function isRead({ method, headers }: IncomingMessage): boolean {
  const hasBody = (headers['content-length'] ?? '0') !== '0' || headers['transfer-encoding'] !== undefined
  return (method === 'GET' || method === 'HEAD') && !hasBody
}

function wasCut(fault: Error): boolean {
  return 'code' in fault && (fault.code === 'ECONNRESET' || fault.code === 'EPIPE')
}

function answerLakeAway(response: unknown): void {
  if (response instanceof Socket) {
    response.destroy()
    return
  }
  if (!isServerResponse(response) || response.headersSent) return
  const message = 'The content lake does not answer at the moment. It is started again; try once more in a few seconds.'
  response.writeHead(503, { 'content-type': 'application/json', 'retry-after': '1', 'cache-control': 'no-store' })
  response.end(JSON.stringify({ statusCode: 503, error: 'Service Unavailable', message }))
}

function isServerResponse(value: unknown): value is ServerResponse {
  return typeof value === 'object' && value !== null && 'writeHead' in value
}
