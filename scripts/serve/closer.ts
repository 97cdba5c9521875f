import type { IncomingMessage, Server } from 'node:http'
import type { Socket } from 'node:net'

/** How long a request may go on after Ctrl-C. */
const graceMs = 1_000

/**
 * Stops taking requests, gives the running ones a moment, then ends what is still open: event streams, WebSockets.
 * Connections that were opened ahead, and asked nothing yet, end at once.
 */
export function closer(server: Server, grace = graceMs): () => Promise<void> {
  const open = new Set<Socket>()
  const silent = new Set<Socket>()
  const spoke = ({ socket }: IncomingMessage) => void silent.delete(socket)
  server.on('request', spoke).on('upgrade', spoke)
  server.on('connection', (socket) => {
    open.add(socket)
    silent.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      silent.delete(socket)
    })
  })
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeIdleConnections()
      for (const socket of silent) socket.destroy()
      setTimeout(() => {
        for (const socket of open) socket.destroy()
      }, grace).unref()
    })
}
