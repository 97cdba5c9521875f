import { closePreview } from '#sanity/preview/preview-cookies.ts'
import { safePath } from '#sanity/preview/safe-path.ts'

/** Closes the preview and goes on to `?path=…`, or else to the page that the browser comes from. */
export async function POST(request: Request): Promise<Response> {
  await closePreview()
  const path = safePath(new URL(request.url).searchParams.get('path') ?? pathOfReferrer(request))
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

export const GET = POST

function pathOfReferrer(request: Request): string | null {
  const referrer = request.headers.get('referer')
  if (!referrer || !URL.canParse(referrer)) return null
  const { host, pathname, search } = new URL(referrer)
  return host === request.headers.get('host') ? pathname + search : null
}
