import { closePreview } from '#sanity/preview/preview-cookies.ts'
import { referringPath } from '#sanity/preview/referring-path.ts'
import { safePath } from '#sanity/preview/safe-path.ts'

/** Closes the preview and goes on to `?path=…`, or else to the page that the browser comes from. */
export async function POST(request: Request): Promise<Response> {
  await closePreview()
  const wanted = new URL(request.url).searchParams.get('path')
  const path = wanted === null ? referringPath(request) : safePath(wanted)
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } })
}

export const GET = POST
