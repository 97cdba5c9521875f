import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type WebSocket } from 'ws'
import { badRequest, notFound } from '../errors.ts'
import type { Lake } from '../lake.ts'
import { PresenceRoom } from '../presence/presence-room.ts'
import { PresenceSocket } from '../presence/presence-socket.ts'
import { refuseOn } from '../raw-refusal.ts'
import type { Handler } from '../server.ts'
import { keepAlive } from './keep-alive.ts'
import { serveStreams } from './multiplexer.ts'
import { openConnections } from './open-connections.ts'
import { upgradeRequest } from './upgrade-request.ts'

/** Bytes of one message from a client. Studio's largest are lists of ids in a listener's URL. */
const maxPayload = 64 * 1024

/**
 * Answers the WebSockets of the lake: presence at `/v…/socket/{dataset}` and event streams at `/v1/streams`.
 *
 * @returns `close`, which ends every socket and every event stream, so that the server can stop.
 */
export function attachSockets(server: Server, lake: Lake, handle: Handler): { close(): void } {
  const sockets = new WebSocketServer({ noServer: true, maxPayload, perMessageDeflate: false })
  const rooms = new Map<string, PresenceRoom>()
  const heart = keepAlive()
  // A handshake that is none is answered as every other refusal.
  sockets.on('wsClientError', (error, socket) =>
    refuseOn(socket, badRequest(`The WebSocket cannot be opened: ${error.message}`)),
  )

  server.on('upgrade', (message, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy())
    try {
      const request = upgradeRequest(lake.config, message)
      const serve = serviceAt(lake, rooms, handle, request)
      sockets.handleUpgrade(message, socket, head, (ws) => {
        // A broken frame closes the socket; without a listener it would stop the process.
        ws.on('error', () => ws.terminate())
        const beat = serve(ws)
        heart.watch(ws, beat)
        ws.on('close', openConnections.add(lake, { close: () => ws.terminate(), recheck: beat }))
      })
    } catch (error) {
      refuseOn(socket, error)
    }
  })
  return {
    close() {
      heart.stop()
      openConnections.closeAll(lake)
    },
  }
}

/** Serves one socket; returns what is done at each heartbeat. */
type Service = (ws: WebSocket) => () => void

function serviceAt(lake: Lake, rooms: Map<string, PresenceRoom>, handle: Handler, request: Request): Service {
  const { pathname } = new URL(request.url)
  if (pathname === '/v1/streams') return (ws) => serveStreams(ws, lake, handle, request)
  const [, dataset = ''] = /^\/v(?:1|X|\d{4}-\d{2}-\d{2})\/socket\/([^/]+)$/i.exec(pathname) ?? []
  if (lake.datasets.aclMode(dataset) === null) throw notFound(`There is no WebSocket at ${pathname}`)
  const room = rooms.get(dataset) ?? new PresenceRoom()
  rooms.set(dataset, room)
  return (ws) => {
    const presence = new PresenceSocket(ws, lake, room, request)
    return () => presence.beat()
  }
}
