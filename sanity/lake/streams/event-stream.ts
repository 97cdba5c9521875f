import type { JsonValue } from '../document.ts'
import type { Lake } from '../lake.ts'
import { openBacklog } from './backlog.ts'
import { openConnections } from './open-connections.ts'

export interface ServerSentEvent {
  readonly event: string
  /** Where a client that comes back wants to go on; it must not contain line breaks. */
  readonly id?: string
  readonly data: JsonValue
}

/** The open end of an event stream. After `close` (of either side) sends are dropped. */
export interface EventSink {
  send(event: ServerSentEvent): void
  /** Sends what `encodeEvent` made. */
  write(bytes: Uint8Array): void
  close(): void
}

export interface EventStreamOptions {
  readonly lake: Lake
  /** Called once; returns what ends the subscription. */
  open(sink: EventSink): () => void
  /**
   * Called before each heartbeat, and when somebody may have lost a right; a reason to stop is sent by the caller, then
   * the stream is closed.
   */
  stillAllowed(sink: EventSink): boolean
  readonly signal: AbortSignal
  readonly heartbeatMs?: number
}

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  // Without no-transform a proxy that compresses holds events back for ever.
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
}

const encoder = new TextEncoder()
const heart = encoder.encode(':\n\n')

/**
 * The last that a reader hears that is too slow, as a comment: the client then connects again and resumes, which an
 * event of its own would keep it from.
 */
const tooSlow = encoder.encode(
  ': This reader is too slow: what waited for it was dropped. Connect again to resume.\n\n',
)

/** A `text/event-stream` response: comments as heartbeats, JSON as data, ended when the reader falls far behind. */
export function eventStream(options: EventStreamOptions): Response {
  const backlog = openBacklog()
  let stop: (() => void) | undefined
  /** True while the reader waits for more than there is. */
  let wanted = false
  let ended = false
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const write = (bytes: Uint8Array) => {
          if (wanted) {
            wanted = false
            return controller.enqueue(bytes)
          }
          backlog.push(bytes)
          if (!backlog.isTooLong) return
          backlog.clear()
          backlog.push(tooSlow)
          stop?.()
          ended = true
        }
        const close = () => {
          ended = true
          if (wanted) controller.close()
        }
        stop = run(write, close, options)
      },
      pull(controller) {
        const next = backlog.shift()
        if (next) controller.enqueue(next)
        else if (ended) controller.close()
        else wanted = true
      },
      cancel() {
        backlog.clear()
        stop?.()
      },
    },
    { highWaterMark: 0 },
  )
  return new Response(body, { headers })
}

/** @param end what ends the stream once its reader has all that was written */
function run(write: (bytes: Uint8Array) => void, end: () => void, options: EventStreamOptions): () => void {
  let open = true
  let unsubscribe: (() => void) | undefined
  const stop = () => {
    if (!open) return
    open = false
    clearInterval(heartbeat)
    options.signal.removeEventListener('abort', close)
    forget()
    unsubscribe?.()
  }
  const close = () => {
    if (!open) return
    stop()
    end()
  }
  const writeIfOpen = (bytes: Uint8Array) => {
    if (open) write(bytes)
  }
  const sink: EventSink = { send: (event) => writeIfOpen(encodeEvent(event)), write: writeIfOpen, close }
  const recheck = () => {
    if (!options.stillAllowed(sink)) close()
  }
  const heartbeat = setInterval(() => {
    recheck()
    writeIfOpen(heart)
  }, options.heartbeatMs ?? 15_000)
  heartbeat.unref()

  const forget = openConnections.add(options.lake, { close, recheck })
  writeIfOpen(heart)
  const subscription = options.open(sink)
  // `open` may have closed the stream already, before it could say how to unsubscribe.
  if (open) unsubscribe = subscription
  else subscription()
  options.signal.addEventListener('abort', close)
  if (options.signal.aborted) close()
  return stop
}

/** The event in the wire format of server-sent events; JSON has no line breaks of its own. */
export function encodeEvent({ event, id, data }: ServerSentEvent): Uint8Array {
  const position = id === undefined ? '' : `id: ${id}\n`
  return encoder.encode(`event: ${event}\n${position}data: ${JSON.stringify(data)}\n\n`)
}
