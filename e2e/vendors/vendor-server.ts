import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'

/** One request that reached the vendors. */
export interface VendorRequest {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: string
}

/** One server that plays all five analytics services; its log is the witness of what left the browser. */
export interface VendorServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  readonly log: readonly VendorRequest[]
  /** TCP connections so far: a preconnect shows here without a request. */
  readonly connections: () => number
  forget(): void
  close(): Promise<void>
}

const scripts: Record<string, string> = {
  '/js/script.manual.js': 'plausible.js',
  '/script.js': 'umami.js',
  '/matomo.js': 'matomo.js',
  '/gtag/js': 'ga4.js',
  '/static/array.js': 'posthog.js',
}

export async function startVendors(): Promise<VendorServer> {
  const log: VendorRequest[] = []
  let connections = 0
  const server = createServer((request, response) => void answer(request, response, log))
  server.on('connection', () => (connections += 1))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${portOf(server.address())}`,
    log,
    connections: () => connections,
    forget() {
      log.length = 0
      connections = 0
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port
  throw new Error('The vendor server has no port.')
}

async function answer(request: IncomingMessage, response: ServerResponse, log: VendorRequest[]): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://vendors')
  const script = scripts[url.pathname]
  const body = (await Array.fromAsync(request)).map(String).join('')
  if (request.method !== 'OPTIONS') {
    log.push({ method: request.method ?? '', path: url.pathname, query: Object.fromEntries(url.searchParams), body })
  }
  response.setHeader('access-control-allow-origin', request.headers.origin ?? '*')
  response.setHeader('access-control-allow-credentials', 'true')
  response.setHeader('access-control-allow-headers', 'content-type')
  response.setHeader('cache-control', 'no-store')
  response.setHeader('connection', 'close')
  if (!script) {
    response.writeHead(204).end()
    return
  }
  response.setHeader('content-type', 'text/javascript')
  response.end(readFileSync(join(import.meta.dirname, 'scripts', script)))
}
