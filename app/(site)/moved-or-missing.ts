import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { finalRedirect } from '#sanity/content/redirect/final-redirect.ts'
import { redirectList } from '#sanity/content/redirect/redirect.query.ts'
import { load, type View } from '#sanity/load.ts'
import { justMovedTo } from '#sanity/redirects/just-moved.ts'

/**
 * The answer for a path that has no page: where it has moved to (308 for good, 307 for now), or else 404. What has only
 * just moved may move on: that is for good once its redirect says so.
 */
export async function movedOrMissing(path: string, view: View): Promise<never> {
  const target = finalRedirect(await load(redirectList, {}, view), path)
  if (!target) {
    const to = view.perspective === 'published' ? await justMovedTo(path) : null
    return to === null ? notFound() : redirect(to)
  }
  if (target.permanent) return permanentRedirect(target.to)
  return redirect(target.to)
}
