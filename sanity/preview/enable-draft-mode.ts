import { cookies, draftMode } from 'next/headers'

/** Next's own cookie of Draft Mode. */
export const draftModeCookieName = '__prerender_bypass'

/** Switches Next's Draft Mode on for this browser. @returns the attributes for our own cookies beside it */
export async function enableDraftMode(isSecure: boolean) {
  const draft = await draftMode()
  draft.enable()
  const jar = await cookies()
  const attributes = { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/' } as const
  const bypass = jar.get(draftModeCookieName)?.value
  // Next sets its cookie for frames of other sites (SameSite=None; Secure), which plain http would lose.
  if (bypass) jar.set(draftModeCookieName, bypass, attributes)
  return attributes
}
