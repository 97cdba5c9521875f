import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Services } from '../services.ts'
import { answerCache } from '../answer-cache.ts'
import { scholarlyServices } from '../services.ts'

/** What the stand-in says to one path: JSON with status 200, or whatever the function does. */
type Reply = object | ((request: IncomingMessage, response: ServerResponse) => void)

export interface StandIn {
  readonly services: Services
  /** Path and headers of every request so far. */
  readonly requests: readonly IncomingMessage[]
}

/** Runs `use` with a server that plays the services. Paths that it does not know are answered with 404. */
export async function withStandIn<Result>(
  replies: Readonly<Record<string, Reply>>,
  use: (standIn: StandIn) => Promise<Result>,
  options: { timeoutMs?: number; contact?: string | null } = {},
): Promise<Result> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    const reply = replies[request.url ?? '']
    if (typeof reply === 'function') reply(request, response)
    else if (reply) json(response, 200, reply)
    else json(response, 404, { error: 'Resource not found.' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const services = scholarlyServices(answerCache(), options.contact ?? null, `http://127.0.0.1:${port}`)
  try {
    return await use({ services: { ...services, timeoutMs: options.timeoutMs ?? 20_000 }, requests })
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

export function json(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}
