import { logicalStream, type LogicalStream } from './logical-stream.ts'
import { readFrame, type ClientFrame } from './stream-frames.ts'

/** The lake sends a comment on every stream well within this time; a socket that is silent for longer is dead. */
const silenceMs = 90_000

/** A handshake takes a round trip or two. Browsers wait for minutes, and every stream with them. */
const handshakeMs = 15_000

/** No socket was ever opened: something between Studio and the lake may not let any through. */
export class SocketUnavailableError extends TypeError {
  override readonly name = 'SocketUnavailableError'
}

export interface StreamRequest {
  /** Path of the lake with its query. */
  readonly url: string
  readonly headers: Record<string, string>
  readonly signal?: AbortSignal | null | undefined
}

/**
 * Carries any number of event streams over one WebSocket. A browser opens six HTTP/1.1 connections to a host and
 * Studio holds more streams than that open, so as requests of their own they would stall everything else.
 *
 * The socket opens with the first stream. When it is lost, every stream ends; their readers ask again by themselves,
 * and the first one to do so opens a new socket.
 */
export class StreamSocket {
  readonly #url: string
  readonly #streams = new Map<number, LogicalStream>()
  #socket: Promise<WebSocket> | null = null
  #heardAt = 0
  #hasOpened = false
  #nextId = 1

  /** @param url where the lake takes streams, e.g. `ws://localhost:3000/lake/v1/streams` */
  constructor(url: string) {
    this.#url = url
  }

  /**
   * Asks for an event stream and gives its answer as soon as its head is there.
   *
   * @throws SocketUnavailableError when no socket could be opened, now or before
   * @throws TypeError, as fetch does, when the lake is away for the moment
   * @throws the signal's reason when it is aborted
   */
  async open({ url, headers, signal }: StreamRequest): Promise<Response> {
    signal?.throwIfAborted()
    const socket = await this.#connected()
    signal?.throwIfAborted()
    const id = this.#nextId++
    const leave = () => this.#leave(id, socket)
    const stream = logicalStream(leave)
    this.#streams.set(id, stream)
    signal?.addEventListener(
      'abort',
      () => {
        leave()
        stream.fail(signal.reason)
      },
      { once: true },
    )
    send(socket, { id, open: { url, headers } })
    return stream.response
  }

  #leave(id: number, socket: WebSocket): void {
    if (this.#streams.delete(id)) send(socket, { id, close: true })
  }

  #connected(): Promise<WebSocket> {
    this.#socket ??= this.#connect()
    return this.#socket
  }

  #connect(): Promise<WebSocket> {
    const { promise, resolve, reject } = Promise.withResolvers<WebSocket>()
    const socket = new WebSocket(this.#url)
    const watch = setInterval(() => this.#closeWhenSilent(socket, promise), silenceMs / 3)
    const handshake = setTimeout(() => socket.close(), handshakeMs)
    this.#heardAt = Date.now()
    socket.addEventListener('open', () => {
      clearTimeout(handshake)
      this.#hasOpened = true
      resolve(socket)
    })
    socket.addEventListener('message', (event: MessageEvent<unknown>) => this.#receive(event.data))
    socket.addEventListener('close', () => {
      clearInterval(watch)
      clearTimeout(handshake)
      const reason = 'The connection for event streams could not be opened.'
      reject(this.#hasOpened ? new TypeError(reason) : new SocketUnavailableError(reason))
      this.#lost(promise)
    })
    return promise
  }

  /** After a laptop slept, a socket can look open and be gone; closing it takes the browser a while as well. */
  #closeWhenSilent(socket: WebSocket, connection: Promise<WebSocket>): void {
    if (this.#streams.size === 0 || Date.now() - this.#heardAt < silenceMs) return
    socket.close()
    this.#lost(connection)
  }

  #receive(data: unknown): void {
    this.#heardAt = Date.now()
    const frame = readFrame(data)
    if (frame && this.#streams.get(frame.id)?.receive(frame)) this.#streams.delete(frame.id)
  }

  #lost(connection: Promise<WebSocket>): void {
    // One that was given up closes later, when its successor may have streams.
    if (this.#socket !== connection) return
    this.#socket = null
    const streams = [...this.#streams.values()]
    this.#streams.clear()
    for (const stream of streams) stream.drop()
  }
}

function send(socket: WebSocket, frame: ClientFrame): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(frame))
}
