import { z } from 'zod'
import { currentPreview } from '#sanity/preview/current-view.ts'
import { choosePerspective } from '#sanity/preview/preview-cookies.ts'
import { cameOverHttps, isSameOrigin, plainAnswer } from '#sanity/preview/request-origin.ts'
import { referringPath } from '#sanity/preview/referring-path.ts'

const choice = z.object({ perspective: z.enum(['published', 'drafts']) })

/**
 * Chooses what an open preview shows, drafts or the published version. Presentation's own switch sends JSON, the draft
 * bar sends a form and goes back to the page that it stands on.
 */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return plainAnswer(403, 'Only a page of this site may change what its preview shows.')
  if (!(await currentPreview())) return plainAnswer(403, 'No preview is open.')
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
  const parsed = choice.safeParse(await readBody(request, isForm))
  if (!parsed.success) return plainAnswer(400, 'Send {"perspective":"published"} or {"perspective":"drafts"}.')
  await choosePerspective(parsed.data.perspective, cameOverHttps(request))
  if (!isForm) return new Response(null, { status: 204 })
  return new Response(null, { status: 303, headers: { location: referringPath(request), 'cache-control': 'no-store' } })
}

async function readBody(request: Request, isForm: boolean): Promise<unknown> {
  try {
    return isForm ? Object.fromEntries(new URLSearchParams(await request.text())) : await request.json()
  } catch {
    return null
  }
}
