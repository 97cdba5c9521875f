import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** Everything that the browser connects to passes through here, so nothing escapes notice: not a beacon at the very end
 * of a page, not a connection that is opened ahead of any request. */
export interface WitnessProxy {
  /** For the browser's `--proxy-server`. */
  readonly address: string
  /** Hosts (with port) that were connected to, in order, since the last call. */
  take(): string[]
  close(): void
}

export async function startWitnessProxy(): Promise<WitnessProxy> {
  let hosts: string[] = []
  const server = createServer((request, response) => {
    hosts.push(new URL(request.url ?? '', 'http://unknown').host)
    forward(request, response)
  })
  const sockets = new Set<Socket>()
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    hosts.push(withoutDefaultPort(request.url ?? ''))
    sockets.add(client)
    tunnel(request.url ?? '', client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${portOf(server.address())}`,
    take() {
      const seen = hosts
      hosts = []
      return seen
    },
    close() {
      server.close()
      server.closeAllConnections()
      for (const socket of sockets) socket.destroy()
    },
  }
}

function forward(request: IncomingMessage, response: ServerResponse): void {
  const upstream = ask(request.url ?? '', { method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
  })
  upstream.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
  request.pipe(upstream)
}

function tunnel(target: string, client: Socket): void {
  const { hostname, port } = new URL(`http://${target}`)
  const upstream = connect(Number(port || 443), hostname.replace(/^\[|\]$/g, ''), () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    upstream.pipe(client)
    client.pipe(upstream)
  })
  upstream.on('error', () => client.destroy())
  client.on('error', () => upstream.destroy())
  client.on('close', () => upstream.destroy())
}

function withoutDefaultPort(host: string): string {
  return host.replace(/:443$/, '')
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address === 'object' && address) return address.port
  throw new Error('The witness proxy has no port.')
}
