import type { ServerFrame } from './stream-frames.ts'

const encoder = new TextEncoder()

/** Statuses whose `Response` may have no body. */
const bodyless = new Set([101, 204, 205, 304])

/** One event stream of many on a socket, seen as the `Response` that a fetch of it would have given. */
export interface LogicalStream {
  readonly response: Promise<Response>
  /** Takes a frame of the lake; true when it was the last one. */
  receive(frame: ServerFrame): boolean
  /** Breaks the stream off: the response is rejected, or the body that is being read fails. */
  fail(reason: unknown): void
  /** The socket went away: a body that is being read ends, so that its reader connects again. */
  drop(): void
}

/** @param onCancel called when the reader of the body stops reading */
export function logicalStream(onCancel: () => void): LogicalStream {
  const { promise: response, resolve, reject } = Promise.withResolvers<Response>()
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null
  let isAnswered = false

  const answer = (head: NonNullable<ServerFrame['head']>) => {
    const body = new ReadableStream<Uint8Array>({
      start: (started) => {
        controller = started
      },
      cancel: () => {
        controller = null
        onCancel()
      },
    })
    isAnswered = true
    resolve(new Response(bodyless.has(head.status) ? null : body, { status: head.status, headers: head.headers }))
  }
  const close = () => {
    controller?.close()
    controller = null
  }
  const fail = (reason: unknown) => {
    reject(reason)
    controller?.error(reason)
    controller = null
  }

  return {
    response,
    receive: (frame) => {
      if (frame.head) answer(frame.head)
      if (frame.data !== undefined) controller?.enqueue(encoder.encode(frame.data))
      if (frame.error !== undefined) fail(new TypeError(`The event stream broke: ${frame.error}`))
      if (frame.end) close()
      return frame.end === true || frame.error !== undefined
    },
    fail,
    drop: () => (isAnswered ? close() : fail(new TypeError('The connection to the lake was lost.'))),
  }
}
