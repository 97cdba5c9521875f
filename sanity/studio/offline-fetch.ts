type Fetch = typeof globalThis.fetch

/** Sanity's own hosts. With the embedded lake nobody there is asked for anything. */
const sanityHosts = /(^|\.)(sanity\.(io|work|studio|build)|sanity-cdn\.(com|work))$/

/**
 * Wraps `fetch` so that Studio keeps to this machine. Two kinds of request have no switch in Studio's configuration:
 * calls to Sanity's hosts (module versions, feedback), which are answered here with an empty 503, and calls of the
 * embedded @sanity/sdk, which puts the project's id in front of the host name however the client is configured.
 *
 * @param origin the origin Studio was loaded from
 */
export function offlineFetch(fetch: Fetch, origin: string, projectId: string): Fetch {
  const { host } = new URL(origin)
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const url = URL.canParse(address, origin) ? new URL(address, origin) : null
    if (url && sanityHosts.test(url.hostname))
      return new Response(null, { status: 503, statusText: 'Not asked: this Studio works offline' })
    if (url?.host !== `${projectId}.${host}`) return fetch(input, init)
    url.host = host
    return input instanceof Request ? fetch(new Request(url, input), init) : fetch(url, init)
  }
}
