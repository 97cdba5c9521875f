import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { finalRedirect } from '#sanity/content/redirect/final-redirect.ts'
import { redirectList } from '#sanity/content/redirect/redirect.query.ts'
import { pageTitles } from '#sanity/content/search/search.query.ts'
import { load, type View } from '#sanity/load.ts'
import { justMovedTo } from '#sanity/redirects/just-moved.ts'

/** Lists of the site, which no editor has written. */
const lists = ['/news', '/publications', '/people', '/topics', '/search']

/**
 * The answer for a path that has no page: where it has moved to (308 for good, 307 for now), the same path in small
 * letters if a page stands there, or else 404. What has only just moved may move on: that is for good once its redirect
 * says so.
 */
export async function movedOrMissing(path: string, view: View): Promise<never> {
  const target = finalRedirect(await load(redirectList, {}, view), path)
  if (!target) {
    const to = view.perspective === 'published' ? await justMovedTo(path) : null
    if (to !== null) return redirect(to)
    const small = path.toLowerCase()
    return small !== path && (await standsAt(small, view)) ? permanentRedirect(small) : notFound()
  }
  if (target.permanent) return permanentRedirect(target.to)
  return redirect(target.to)
}

async function standsAt(path: string, view: View): Promise<boolean> {
  return lists.includes(path) || (await load(pageTitles, {}, view)).some((page) => page.path === path)
}
