import type { Server } from 'node:http'
import { createHttpServer } from './http-server.ts'
import type { Lake } from './lake.ts'
import { quickQueries } from './quick-queries.ts'
import { startReleaseClock } from './releases/release-clock.ts'
import { createHandler } from './server.ts'
import { attachSockets } from './streams/attach-sockets.ts'
import { startWebhook } from './webhook.ts'

export interface ListeningLake {
  /** `http://127.0.0.1:3333`, without a slash at the end. */
  readonly url: string
  /** Takes no new requests, lets running ones finish (for `grace` milliseconds at most) and closes the lake. */
  close(grace?: number): Promise<void>
}

export interface ListenOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly host: string
}

/** Serves the lake over HTTP. Rejects with a readable message when the port is taken. */
export async function listen(lake: Lake, { port, host }: ListenOptions): Promise<ListeningLake> {
  const handle = createHandler(lake)
  const server = createHttpServer(handle, {}, quickQueries(lake))
  const sockets = attachSockets(server, lake, handle)
  await started(server, port, host)
  const webhook = startWebhook(lake)
  const clock = startReleaseClock(lake)
  return {
    url: urlOf(server, host),
    async close(grace = 5_000) {
      sockets.close()
      clock.stop()
      await stopped(server, grace)
      await webhook.stop()
      lake.close()
    },
  }
}

async function started(server: Server, port: number, host: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error) => reject(inWords(error, port, host)))
  server.listen(port, host, resolve)
  await promise
}

function inWords(error: Error, port: number, host: string): Error {
  switch ('code' in error && error.code) {
    case 'EADDRINUSE':
      return new Error(`Port ${port} on ${host} is taken. Choose another with --port, or 0 for any free one.`)
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`"${host}" is no address of this machine. Choose another with --host, such as 127.0.0.1.`)
    case 'EACCES':
      return new Error(`Port ${port} is not for everybody to take. Choose one above 1023 with --port.`)
    default:
      return error
  }
}

function urlOf(server: Server, host: string): string {
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function stopped(server: Server, grace: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(() => server.closeAllConnections(), grace)
  server.close(() => resolve())
  server.closeIdleConnections()
  await promise
  clearTimeout(timer)
}
