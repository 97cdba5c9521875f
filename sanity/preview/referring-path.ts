import { safePath } from './safe-path.ts'

/** Path of the page of this site that the browser comes from; `/` when it comes from elsewhere or does not say. */
export function referringPath(request: Request): string {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return '/'
  const { host, pathname, search } = new URL(referrer)
  return safePath(host === request.headers.get('host') ? pathname + search : null)
}
