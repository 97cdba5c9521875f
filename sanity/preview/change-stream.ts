/** The part of an observable that is needed here; `client.live.events()` of @sanity/client gives one. */
export interface LiveEvents {
  subscribe(observer: { next: (event: { type: string }) => void; error: (fault: unknown) => void }): {
    unsubscribe: () => void
  }
}

/** Comments keep proxies from closing a stream that has nothing to say. */
const heartbeatMs = 20_000

/** How soon the browser asks again after the stream ended, in the wording of event streams. */
const retrySoon = 'retry: 1000\n\n'

/**
 * Turns the lake's live events into a stream for the browser's own `EventSource`: `ready` once the lake listens, and
 * `change` when content changed or may have changed while nobody listened. It ends when the lake gives up or the
 * reader leaves; the browser then connects again by itself.
 */
export function changeStream(events: LiveEvents, signal: AbortSignal): ReadableStream<Uint8Array> {
  const ended = new AbortController()
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder()
      const send = (text: string) => {
        if (!ended.signal.aborted) controller.enqueue(encoder.encode(text))
      }
      const end = () => {
        if (ended.signal.aborted) return
        ended.abort()
        controller.close()
      }
      send(retrySoon)
      const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs)
      const subscription = events.subscribe({ next: announcer(send, end), error: end })
      onAbort(ended.signal, () => {
        clearInterval(heartbeat)
        subscription.unsubscribe()
      })
      onAbort(signal, end)
    },
    cancel: () => ended.abort(),
  })
}

function announcer(send: (text: string) => void, end: () => void): (event: { type: string }) => void {
  let isWelcome = true
  return ({ type }) => {
    if (type === 'goaway') end()
    else if (type === 'welcome' && isWelcome) send('event: ready\ndata:\n\n')
    else if (type !== 'reconnect') send('event: change\ndata:\n\n')
    if (type === 'welcome') isWelcome = false
  }
}

function onAbort(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act()
  else signal.addEventListener('abort', act, { once: true })
}
