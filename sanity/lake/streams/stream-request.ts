import type { LakeConfig } from '../lake.ts'

const path = /^\/v(1|X|\d{4}-\d{2}-\d{2})\/data\/(listen|live\/events)\/[^/]+$/i
const passedOn = ['authorization', 'last-event-id', 'accept']

/**
 * The request that a logical stream stands for: a GET of an event stream of this lake, with the cookie and origin of
 * the socket it comes over. Returns why not, for anything else.
 */
export function streamRequest(
  config: LakeConfig,
  upgrade: Request,
  open: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
  signal: AbortSignal,
): Request | string {
  const socket = new URL(upgrade.url)
  const inside = open.url.startsWith(`${config.basePath}/`) ? open.url.slice(config.basePath.length) : open.url
  const url = URL.parse(inside, socket.origin)
  if (!inside.startsWith('/') || url?.origin !== socket.origin || !path.test(url.pathname)) {
    return 'Only paths of event streams can be opened: /v…/data/listen/… and /v…/data/live/events/…'
  }
  const headers = new Headers()
  for (const name of ['cookie', 'origin', 'sec-fetch-site']) {
    const value = upgrade.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  try {
    for (const [name, value] of Object.entries(open.headers)) {
      if (passedOn.includes(name.toLowerCase())) headers.set(name, value)
    }
  } catch {
    return 'A header has a value that no header can have.'
  }
  return new Request(url, { headers, signal })
}
