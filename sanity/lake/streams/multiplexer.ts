import type { WebSocket } from 'ws'
import { faultMessage } from '#lib/text/fault-message.ts'
import type { Lake } from '../lake.ts'
import type { Handler } from '../server.ts'
import { messageText } from './message-text.ts'
import { parseFrame, type ServerFrame } from './stream-frame.ts'
import { streamRequest } from './stream-request.ts'

/** Studio holds a handful of streams, and one more for each document that is open. */
const maxStreams = 200

/**
 * Many event streams over one WebSocket. Browsers open six connections to a host, and Studio would use them all for
 * its event streams, leaving none to save with.
 *
 * @returns what is done at each heartbeat: nothing, the streams have heartbeats of their own.
 */
export function serveStreams(ws: WebSocket, lake: Lake, handle: Handler, upgrade: Request): () => void {
  const streams = new Map<number, AbortController>()
  const send = (frame: ServerFrame) =>
    // Waiting until a chunk has left keeps a slow reader's chunks in the stream, which has a limit for them.
    new Promise<void>((sent, failed) => ws.send(JSON.stringify(frame), (error) => (error ? failed(error) : sent())))
  const tell = (frame: ServerFrame) => void send(frame).catch(() => ws.terminate())

  ws.on('message', (data, isBinary) => {
    const frame = isBinary ? null : parseFrame(messageText(data))
    if (!frame) return ws.close(1008, 'Not a frame of this protocol.')
    const { id } = frame
    const known = streams.get(id)
    if ('close' in frame) {
      streams.delete(id)
      return known?.abort()
    }
    if (known) return tell({ id, error: `The stream ${id} is open already.` })
    if (streams.size >= maxStreams)
      return tell({ id, error: `No more than ${maxStreams} streams are carried over one socket.` })
    const aborter = new AbortController()
    const request = streamRequest(lake.config, upgrade, frame.open, aborter.signal)
    if (typeof request === 'string') return tell({ id, error: request })
    streams.set(id, aborter)
    pump(handle, request, id, send).then(
      (last) => {
        // After the client's own close its id is free for another stream, so nothing more may be said under it.
        if (streams.get(id) !== aborter) return
        streams.delete(id)
        tell(last)
      },
      () => ws.terminate(),
    )
  })
  ws.on('close', () => {
    for (const aborter of streams.values()) aborter.abort()
    streams.clear()
  })
  return () => {}
}

/** Carries one answer over; returns the frame that ends it. Rejects when the socket is gone. */
async function pump(
  handle: Handler,
  request: Request,
  id: number,
  send: (frame: ServerFrame) => Promise<void>,
): Promise<ServerFrame> {
  const response = await handle(request)
  const { signal } = request
  if (!signal.aborted)
    await send({ id, head: { status: response.status, headers: Object.fromEntries(response.headers) } })
  if (!response.body) return { id, end: true }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  const cancel = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  for (;;) {
    const chunk = await next(reader)
    if (signal.aborted || chunk === 'end') return { id, end: true }
    if ('failed' in chunk) return { id, error: chunk.failed }
    await send({ id, data: chunk.text })
  }
}

async function next(
  reader: ReadableStreamDefaultReader<string>,
): Promise<'end' | { text: string } | { failed: string }> {
  try {
    const { done, value } = await reader.read()
    return done ? 'end' : { text: value }
  } catch (error) {
    return { failed: faultMessage(error) }
  }
}
