/** The part of an observable that is needed here; `client.live.events()` of @sanity/client gives one. */
export interface LiveEvents {
  subscribe(observer: { next: (event: { type: string }) => void; error: (fault: unknown) => void }): {
    unsubscribe: () => void
  }
}

/** Comments keep proxies from closing a stream that has nothing to say. */
const heartbeatMs = 20_000

const encoder = new TextEncoder()

/**
 * Turns the lake's live events into a stream for the browser's own `EventSource`: `change` when content changed or
 * may have changed while nobody listened. It ends when the lake gives up or the reader leaves, and the browser then
 * connects again by itself.
 */
export function changeStream(events: LiveEvents, signal: AbortSignal): ReadableStream<Uint8Array> {
  let stop = () => {}
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text))
      const heartbeat = setInterval(() => send(':\n\n'), heartbeatMs)
      const end = () => {
        stop()
        controller.close()
      }
      let stopped = false
      // `subscribe` can answer at once, before there is a subscription to end.
      let unsubscribe = () => {}
      stop = () => {
        stopped = true
        clearInterval(heartbeat)
        signal.removeEventListener('abort', end)
        unsubscribe()
      }
      signal.addEventListener('abort', end)
      send('retry: 1000\n\n')
      let welcomed = false
      const subscription = events.subscribe({
        next: ({ type }) => {
          if (stopped) return
          if (type === 'goaway') return end()
          if (type === 'message' || type === 'restart' || (type === 'welcome' && welcomed)) send('event: change\ndata:\n\n')
          if (type === 'welcome' && !welcomed) send('event: ready\ndata:\n\n')
          welcomed ||= type === 'welcome'
        },
        error: () => {
          if (!stopped) end()
        },
      })
      unsubscribe = () => subscription.unsubscribe()
      if (stopped) subscription.unsubscribe()
      if (signal.aborted && !stopped) end()
    },
    cancel: () => stop(),
  })
}
