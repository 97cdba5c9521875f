type Fetch = typeof globalThis.fetch

/** Sanity's own hosts. With the embedded lake nobody there is asked for anything. */
const sanityHosts = /(^|\.)(sanity\.(io|work|studio|build)|sanity-cdn\.(com|work))$/

/**
 * Wraps `fetch` so that Studio keeps to this machine. Some requests have no switch in Studio's configuration: calls to
 * Sanity's hosts are answered here, and calls of the embedded @sanity/sdk, which puts the project's id in front of the
 * host name however the client is configured, go to the lake.
 *
 * @param origin the origin Studio was loaded from
 */
export function offlineFetch(fetch: Fetch, origin: string, projectId: string): Fetch {
  const { host } = new URL(origin)
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    const url = URL.canParse(address, origin) ? new URL(address, origin) : null
    const answer = url && answerHere(url)
    if (answer) return answer
    if (url?.host !== `${projectId}.${host}`) return fetch(input, init)
    url.host = host
    return input instanceof Request ? fetch(new Request(url, input), init) : fetch(url, init)
  }
}

function answerHere(url: URL): Response | null {
  // Studio would advise HTTP/2 so that its streams do not run out of connections. Here they share one.
  if (url.searchParams.get('tag') === 'sanity.studio.protocol-check') return new Response('PONG')
  if (!sanityHosts.test(url.hostname)) return null
  const [, version] = /^\/v1\/modules\/.*\^(\d+\.\d+\.\d+)/.exec(decodeURI(url.pathname)) ?? []
  // "Is there a newer Studio?": the one that this project pins is the one to use.
  if (version) return Response.json({ packageVersion: version, latest: version })
  return new Response(null, { status: 503, statusText: 'Not asked' })
}
