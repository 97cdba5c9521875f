import type { WebSocket } from 'ws'

const interval = 25_000

/** Finds out which sockets are dead: one that has not answered a ping by the next is ended. */
export function keepAlive(): { watch(ws: WebSocket, onBeat: () => void): void; stop(): void } {
  const watched = new Map<WebSocket, { answered: boolean; onBeat: () => void }>()
  const timer = setInterval(() => {
    for (const [ws, state] of watched) {
      if (!state.answered) {
        ws.terminate()
        continue
      }
      state.answered = false
      ws.ping()
      state.onBeat()
    }
  }, interval)
  timer.unref()
  return {
    watch(ws, onBeat) {
      const state = { answered: true, onBeat }
      watched.set(ws, state)
      ws.on('pong', () => {
        state.answered = true
      })
      ws.on('close', () => watched.delete(ws))
    },
    stop: () => clearInterval(timer),
  }
}
