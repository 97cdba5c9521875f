import { cookies, draftMode } from 'next/headers'
import { draftLinkCookieName } from '#sanity/draft-links/draft-link.ts'
import { perspectiveCookieName } from './current-view.ts'
import { draftModeCookieName, enableDraftMode } from './enable-draft-mode.ts'
import { previewCookieName, previewLifetimeMs, signPreviewSession } from './preview-session.ts'

const ownCookies = [previewCookieName, draftLinkCookieName, perspectiveCookieName]

/**
 * Opens a preview for the browser that sent this request. Studio's Presentation shows the site in a frame of the same
 * origin, so `SameSite=Lax` is enough, and no cookie ever travels to another site's frame.
 *
 * @param isSecure whether the request came over https; a browser would drop a `Secure` cookie that came over http
 */
export async function openPreview(
  key: string,
  perspective: string | null | undefined,
  isSecure: boolean,
): Promise<void> {
  const attributes = await enableDraftMode(isSecure)
  const jar = await cookies()
  const session = signPreviewSession(Date.now() + previewLifetimeMs, key)
  jar.set(previewCookieName, session, { ...attributes, maxAge: previewLifetimeMs / 1000 })
  await choosePerspective(perspective ?? 'drafts', isSecure)
}

/** Remembers what the preview shows: `published`, or drafts for anything else. */
export async function choosePerspective(perspective: string, isSecure: boolean): Promise<void> {
  const jar = await cookies()
  const shown = perspective === 'published' ? 'published' : 'drafts'
  jar.set(perspectiveCookieName, shown, { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' })
}

export async function closePreview(): Promise<void> {
  const draft = await draftMode()
  draft.disable()
  const jar = await cookies()
  for (const name of [draftModeCookieName, ...ownCookies]) jar.delete({ name, path: '/' })
}
