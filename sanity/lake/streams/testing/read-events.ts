import { onTestFinished } from 'vitest'
import { z } from 'zod'

export interface ReceivedEvent {
  readonly event: string
  readonly id: string | undefined
  readonly data: Record<string, unknown>
}

/** Reads an event stream as it is on the wire, ids included (which the client keeps to itself). */
export function readEvents(url: string, headers: Record<string, string> = {}) {
  const aborter = new AbortController()
  const events: ReceivedEvent[] = []
  let ended: string | undefined
  const waiting = new Set<() => void>()
  const wake = () => waiting.forEach((check) => check())
  const done = follow(url, headers, aborter.signal, (event) => {
    events.push(event)
    wake()
  }).then(
    () => (ended = 'ended'),
    (error: unknown) => (ended = String(error)),
  )
  void done.then(wake)
  onTestFinished(() => aborter.abort())

  return {
    /** Waits for that many events; fails when the stream ends before, or after five seconds. */
    async until(count: number): Promise<ReceivedEvent[]> {
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const timeout = setTimeout(() => reject(new Error(`Waited in vain. So far: ${JSON.stringify(events)}`)), 5_000)
      const check = () => {
        if (events.length >= count) resolve()
        else if (ended !== undefined)
          reject(new Error(`The stream is over (${ended}). So far: ${JSON.stringify(events)}`))
      }
      waiting.add(check)
      check()
      await promise.finally(() => {
        clearTimeout(timeout)
        waiting.delete(check)
      })
      return [...events]
    },
    async stop(): Promise<void> {
      aborter.abort()
      await done
    },
    done,
  }
}

const data = z.record(z.string(), z.unknown())

async function follow(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  tell: (event: ReceivedEvent) => void,
) {
  const response = await fetch(url, { headers, signal })
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`)
  let text = ''
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const blocks = (text + chunk).split('\n\n')
    text = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const event = field('event')
      if (event !== undefined) tell({ event, id: field('id'), data: data.parse(JSON.parse(field('data') ?? '{}')) })
    }
  }
}
