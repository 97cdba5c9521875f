/**
 * Whether a request was made by a page of the same origin. Browsers say so themselves (`Sec-Fetch-Site`); older ones
 * name the page's origin, which must then be the host that was asked. A request that says neither is refused.
 */
export function isSameOrigin(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin') ?? ''
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}

/** The path of the page that a form was posted from; the front page when the browser does not say. */
export function returnPath(request: Request): string {
  const referrer = request.headers.get('referer') ?? ''
  if (!URL.canParse(referrer)) return '/'
  const { pathname, search } = new URL(referrer)
  // A path that begins with two slashes would name another host.
  return `/${pathname.replace(/^[/\\]+/, '')}${search}`
}

/** Reads a body as text; `null` when it is longer than `limit` bytes, without reading on. */
export async function readText(request: Request, limit: number): Promise<string | null> {
  if (!request.body) return ''
  const reader = request.body.getReader()
  const decoder = new TextDecoder()
  let length = 0
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.byteLength
    if (length > limit) {
      await reader.cancel()
      return null
    }
    text += decoder.decode(value, { stream: true })
  }
}
