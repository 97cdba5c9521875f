import type { JsonValue } from '../document.ts'
import type { Lake } from '../lake.ts'
import { openStreams } from './open-streams.ts'

export interface ServerSentEvent {
  readonly event: string
  /** Where a client that comes back wants to go on; it must not contain line breaks. */
  readonly id?: string
  readonly data: JsonValue
}

/** The open end of an event stream. After `close` (of either side) sends are dropped. */
export interface EventSink {
  send(event: ServerSentEvent): void
  close(): void
}

export interface EventStreamOptions {
  readonly lake: Lake
  /** Called once; returns what ends the subscription. */
  open(sink: EventSink): () => void
  /** Called before each heartbeat; a reason to stop is sent by the caller, then the stream is closed. */
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

/** Bytes that may wait for a slow reader, two documents of the largest size. Beyond, it is cut off, and resumes. */
const maxBacklog = 64 * 1024 * 1024
const encoder = new TextEncoder()

/** A `text/event-stream` response: comments as heartbeats, JSON as data, cut when the reader falls far behind. */
export function eventStream(options: EventStreamOptions): Response {
  let stop: (() => void) | undefined
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        stop = run(controller, options)
      },
      cancel: () => stop?.(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: maxBacklog }),
  )
  return new Response(body, { headers })
}

function run(controller: ReadableStreamDefaultController<Uint8Array>, options: EventStreamOptions): () => void {
  let open = true
  const stop = () => {
    if (!open) return
    open = false
    clearInterval(heartbeat)
    options.signal.removeEventListener('abort', close)
    forget()
    end?.()
  }
  const close = () => {
    if (!open) return
    stop()
    controller.close()
  }
  const write = (text: string) => {
    if (!open) return
    controller.enqueue(encoder.encode(text))
    if ((controller.desiredSize ?? 0) > 0) return
    stop()
    controller.error(new Error('The reader of this event stream is too slow.'))
  }
  const sink: EventSink = { send: (event) => write(serialize(event)), close }
  const heartbeat = setInterval(() => {
    if (options.stillAllowed(sink)) write(':\n\n')
    else close()
  }, options.heartbeatMs ?? 15_000)
  heartbeat.unref()

  const forget = openStreams.add(options.lake, close)
  let end: (() => void) | undefined
  write(':\n\n')
  const unsubscribe = options.open(sink)
  // `open` may have closed the stream already, before it could say how to unsubscribe.
  if (open) end = unsubscribe
  else unsubscribe()
  options.signal.addEventListener('abort', close)
  if (options.signal.aborted) close()
  return stop
}

/** The event in the wire format of server-sent events; JSON has no line breaks of its own. */
export function serialize({ event, id, data }: ServerSentEvent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`
}
