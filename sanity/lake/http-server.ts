import { getRequestListener, RequestError } from '@hono/node-server'
import { createServer, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { answerFault } from './answer.ts'
import { badRequest, httpError, type LakeError } from './errors.ts'
import type { QuickAnswer } from './quick-queries.ts'
import { refuseOn } from './raw-refusal.ts'
import type { Handler } from './server.ts'

/** Bounds of a connection. A query of 100 kB may stand in the address, which Node counts among the headers. */
const bounds = {
  maxHeaderSize: 160 * 1024,
  /** Who sends headers by the letter is cut off. */
  headersTimeout: 15_000,
  /** The largest upload at 3 Mbit/s. */
  requestTimeout: 300_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
}

/** An HTTP/1.1 server of the lake, with its bounds; it does not listen yet. `quick` is asked before the handler. */
export function createHttpServer(
  handle: Handler,
  other: Partial<typeof bounds> = {},
  quick: QuickAnswer = () => false,
): Server {
  const listener = getRequestListener(handle, { errorHandler: answerUnreadable })
  const server = createServer({ ...bounds, ...other }, (request, response) => {
    if (!quick(request, response)) void listener(request, response)
  })
  server.on('checkExpectation', ({ headers }, response) => {
    const message = `"Expect: ${headers.expect}" cannot be met: leave it away, or expect 100-continue`
    const { status, body } = httpError(417, 'Expectation Failed', message)
    const text = JSON.stringify(body)
    const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }
    response.writeHead(status, head).end(text)
  })
  server.on('connect', (_request, socket) => {
    socket.on('error', () => socket.destroy())
    refuseOn(socket, noTunnel)
  })
  return server.on('clientError', refuseConnection)
}

const faults: Record<string, LakeError> = {
  HPE_HEADER_OVERFLOW: httpError(
    431,
    'Request Header Fields Too Large',
    `The address and headers of the request are larger than ${bounds.maxHeaderSize} bytes.`,
  ),
  ERR_HTTP_REQUEST_TIMEOUT: httpError(408, 'Request Timeout', 'The request did not come in whole within its time.'),
}

const noTunnel = httpError(405, 'Method Not Allowed', 'CONNECT asks for a tunnel: there is none through this server.')

/** Answers what is no HTTP, or too much of it, in the form that every other refusal has. */
function refuseConnection(error: Error, socket: Duplex): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // Nobody is there any more, or an answer has begun already and this would end up in the middle of it.
  if (code === 'ECONNRESET' || !socket.writable || ('bytesWritten' in socket && socket.bytesWritten !== 0)) {
    socket.destroy()
    return
  }
  refuseOn(socket, faults[code] ?? badRequest(`The request is not valid HTTP: ${error.message}.`))
}

/** A request whose address or host cannot be read at all, before the lake is asked. */
function answerUnreadable(error: unknown): Response {
  return answerFault(error instanceof RequestError ? badRequest(`The request cannot be read: ${error.message}`) : error)
}
