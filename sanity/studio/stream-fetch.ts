import { SocketUnavailableError, StreamSocket } from './stream-socket.ts'

type Fetch = (input: string, init?: RequestInit) => Promise<Response>

/**
 * A `fetch` for @sanity/client (its option `resolveFetch`) that carries event streams of the lake over one WebSocket
 * and leaves every other request to the browser's own fetch. Where no socket has ever opened, because a proxy in
 * between knows none, an event stream is a plain request again.
 *
 * @param lakeUrl public address of the lake without a slash at its end, e.g. `http://localhost:3000/lake`
 */
export function streamFetch(lakeUrl: string): Fetch {
  const socket = new StreamSocket(`${lakeUrl.replace(/^http/, 'ws')}/v1/streams`)
  return async (input, init) => {
    if (!input.startsWith(`${lakeUrl}/`) || !asksForEvents(init)) return fetch(input, init)
    try {
      return await socket.open({
        url: input.slice(lakeUrl.length),
        headers: Object.fromEntries(new Headers(init?.headers)),
        signal: init?.signal,
      })
    } catch (fault) {
      if (fault instanceof SocketUnavailableError) return fetch(input, init)
      throw fault
    }
  }
}

function asksForEvents(init: RequestInit | undefined): boolean {
  return new Headers(init?.headers).get('accept') === 'text/event-stream'
}
