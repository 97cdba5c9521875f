import { cookies, draftMode } from 'next/headers'
import { publishedView, type View } from '#sanity/load.ts'
import { isPreviewSession, previewCookieName } from './preview-session.ts'

/** Holds what Presentation's own switch shows; `published` lets an editor compare. */
export const perspectiveCookieName = 'labwire-preview-perspective'

/**
 * Whether this request belongs to a preview that was opened with a valid secret: Next's Draft Mode, and our own
 * signed cookie. Cookies are read only in Draft Mode, so that everybody else gets prerendered pages.
 */
export async function isPreviewing(): Promise<boolean> {
  if (!(await draftMode()).isEnabled) return false
  const session = (await cookies()).get(previewCookieName)?.value
  return isPreviewSession(session, process.env['LABWIRE_PREVIEW_SECRET'])
}

/** What this request may see. Anything but a verified preview sees published content. */
export async function currentView(): Promise<View> {
  if (!(await isPreviewing())) return publishedView
  const perspective = (await cookies()).get(perspectiveCookieName)?.value
  return perspective === 'published' ? publishedView : { perspective: 'drafts', stega: true }
}
