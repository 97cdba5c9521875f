import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { messageText } from '../message-text.ts'

/** A frame of the multiplexer, or a message of presence, as far as tests look into it. */
export interface Frame {
  readonly id?: number | string | null
  readonly head?: { readonly status: number; readonly headers: Record<string, string> }
  readonly data?: string
  readonly end?: true
  readonly result?: unknown
  readonly method?: string
  readonly params?: { readonly subscription: string; readonly result: Record<string, unknown> }
  readonly error?: unknown
}

/** Opens a WebSocket and gathers what comes; rejects with the status of a refused handshake. */
export async function openSocket(url: string, headers: Record<string, string>) {
  const ws = new WebSocket(url.replace('http', 'ws'), { headers })
  const frames: Frame[] = []
  const waiting = new Set<() => void>()
  onTestFinished(() => ws.terminate())
  ws.on('message', (data) => {
    const text = messageText(data)
    if (text !== '♥') frames.push(JSON.parse(text))
    waiting.forEach((check) => check())
  })
  await new Promise<void>((resolve, reject) => {
    ws.once('open', resolve)
    ws.once('error', reject)
  })
  return {
    frames,
    send: (frame: object) => ws.send(JSON.stringify(frame)),
    close: () => ws.close(),
    /** Waits until the predicate holds for all that has come; fails after five seconds with what there is. */
    async until(holds: (frames: Frame[]) => boolean): Promise<Frame[]> {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const timeout = setTimeout(() => reject(new Error(`Waited in vain. So far: ${JSON.stringify(frames)}`)), 5_000)
      const check = () => {
        if (holds(frames)) resolve()
      }
      waiting.add(check)
      check()
      await promise.finally(() => {
        clearTimeout(timeout)
        waiting.delete(check)
      })
      return [...frames]
    },
  }
}
