import { cookies, draftMode } from 'next/headers'
import type { DraftLink } from '#sanity/draft-links/draft-link.ts'
import { currentDraftLink } from '#sanity/draft-links/draft-link-session.ts'
import { publishedView, type View } from '#sanity/load.ts'
import { lastRemoval } from './last-removal.ts'
import { previewCookieName, previewOpenedAt } from './preview-session.ts'

/** Holds what Presentation's own switch shows; `published` lets an editor compare. */
export const perspectiveCookieName = 'labwire-preview-perspective'

/**
 * Whether this request belongs to a preview that was opened with a valid secret: Next's Draft Mode, and our own
 * signed cookie. It says nothing of whose it is, so that when somebody leaves the team, every preview that was open
 * then has to be opened again. Cookies are read only in Draft Mode, so that everybody else gets prerendered pages.
 */
async function isPreviewing(): Promise<boolean> {
  if (!(await draftMode()).isEnabled) return false
  const session = (await cookies()).get(previewCookieName)?.value
  const openedAt = previewOpenedAt(session, process.env['LABWIRE_PREVIEW_SECRET'])
  return openedAt !== null && openedAt > (await lastRemoval())
}

/** What this request may see. Anything but a verified preview or a draft link that works sees published content. */
export async function currentView(): Promise<View> {
  const preview = await currentPreview()
  if (!preview || (await comparesWithPublished())) return publishedView
  return preview === 'team'
    ? { perspective: 'drafts', stega: true }
    : { perspective: 'one-draft', documentId: preview.documentId }
}

/** Who is looking at drafts: a team member, or somebody with a draft link. */
export type Preview = 'team' | DraftLink

/** The preview that this request belongs to, if any. */
export async function currentPreview(): Promise<Preview | null> {
  if (await isPreviewing()) return 'team'
  return (await draftMode()).isEnabled ? currentDraftLink() : null
}

async function comparesWithPublished(): Promise<boolean> {
  return (await cookies()).get(perspectiveCookieName)?.value === 'published'
}
