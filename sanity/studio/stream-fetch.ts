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
  // The client asks for live events of published documents as nobody, which a private dataset refuses.
  let signedInAs: string | null = null
  return async (input, init) => {
    if (!input.startsWith(`${lakeUrl}/`)) return fetch(input, init)
    const headers = new Headers(init?.headers)
    if (!asksForEvents(headers)) {
      signedInAs = headers.get('authorization')
      return fetch(input, init)
    }
    if (signedInAs && !headers.has('authorization')) headers.set('authorization', signedInAs)
    try {
      return await socket.open({
        url: input.slice(lakeUrl.length),
        headers: Object.fromEntries(headers),
        signal: init?.signal,
      })
    } catch (fault) {
      if (fault instanceof SocketUnavailableError) return fetch(input, { ...init, headers })
      throw fault
    }
  }
}

function asksForEvents(headers: Headers): boolean {
  return headers.get('accept') === 'text/event-stream'
}
