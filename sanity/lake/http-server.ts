import { getRequestListener, RequestError } from '@hono/node-server'
import { createServer, type Server, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { answerFault } from './answer.ts'
import { badRequest } from './errors.ts'
import type { QuickAnswer } from './quick-queries.ts'
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
  return server.on('clientError', refuseConnection)
}

const faults: Record<string, { status: number; message: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    message: `The address and headers of the request are larger than ${bounds.maxHeaderSize} bytes.`,
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, message: 'The request did not come in whole within its time.' },
}

/** Answers what is no HTTP, or too much of it, in the form that every other refusal has. */
function refuseConnection(error: Error, socket: Duplex): void {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  // Nobody is there any more, or an answer has begun already and this would end up in the middle of it.
  if (code === 'ECONNRESET' || !socket.writable || ('bytesWritten' in socket && socket.bytesWritten !== 0)) {
    socket.destroy()
    return
  }
  const { status, message } = faults[code] ?? {
    status: 400,
    message: `The request is not valid HTTP: ${error.message}.`,
  }
  const body = JSON.stringify({ statusCode: status, error: STATUS_CODES[status], message })
  socket.end(
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-type: application/json\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  )
}

/** A request whose address or host cannot be read at all, before the lake is asked. */
function answerUnreadable(error: unknown): Response {
  return answerFault(error instanceof RequestError ? badRequest(`The request cannot be read: ${error.message}`) : error)
}
