/**
 * Whether a request comes from a page of our own. Browsers put `Origin` on every write and every WebSocket, and no
 * page can forge `Sec-Fetch-Site` (which also covers the forms on the lake's own port). A program that sends neither
 * holds no cookies that could be abused.
 */
export function isFromOwnOrigin(publicOrigins: readonly string[], headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  if (site === 'same-origin') return true
  const origin = headers.get('origin')
  return origin === null ? site === 'none' : publicOrigins.includes(origin)
}

/**
 * Whether the session cookie may speak for this request. Browsers send it on other sites' behalf too: a write counts
 * only from our own pages, and a read only when no foreign origin asks for it.
 */
export function mayUseCookie(publicOrigins: readonly string[], request: Request): boolean {
  const safe = request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS'
  if (safe && !request.headers.has('origin')) return true
  return isFromOwnOrigin(publicOrigins, request.headers)
}
