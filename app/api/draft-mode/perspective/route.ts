import { z } from 'zod'
import { isPreviewing } from '#sanity/preview/current-view.ts'
import { choosePerspective } from '#sanity/preview/preview-cookies.ts'
import { cameOverHttps, isSameOrigin, plainAnswer } from '#sanity/preview/request-origin.ts'

const choice = z.object({ perspective: z.enum(['published', 'drafts']) })

/** Follows the perspective switch of Studio's Presentation tool: `{"perspective": "published" | "drafts"}`. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return plainAnswer(403, 'Only a page of this site may change what its preview shows.')
  if (!(await isPreviewing())) return plainAnswer(403, 'No preview is open.')
  const parsed = choice.safeParse(await request.json().catch(() => null))
  if (!parsed.success) return plainAnswer(400, 'Send {"perspective":"published"} or {"perspective":"drafts"}.')
  await choosePerspective(parsed.data.perspective, cameOverHttps(request))
  return new Response(null, { status: 204 })
}
