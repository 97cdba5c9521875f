import { cookies } from 'next/headers'
import { cache } from 'react'
import { enableDraftMode } from '#sanity/preview/enable-draft-mode.ts'
import { draftLinkCookieName, type DraftLink } from './draft-link.ts'
import { findDraftLink } from './find-draft-link.ts'

/** Lets this browser see the draft of `link` until the link expires. */
export async function beginDraftLink(token: string, link: DraftLink, isSecure: boolean): Promise<void> {
  const attributes = await enableDraftMode(isSecure)
  const jar = await cookies()
  jar.set(draftLinkCookieName, token, { ...attributes, expires: new Date(link.expiresAt) })
}

const lookUp = cache(async (token: string): Promise<DraftLink | null> => {
  const found = await findDraftLink(token)
  return found.state === 'open' ? found.link : null
})

/** The link that this request came by, while it works. */
export async function currentDraftLink(): Promise<DraftLink | null> {
  const token = (await cookies()).get(draftLinkCookieName)?.value
  return token ? lookUp(token) : null
}
