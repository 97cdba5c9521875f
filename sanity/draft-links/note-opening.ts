import { siteClient } from '#sanity/client.ts'
import type { DraftLink } from './draft-link.ts'

/** Notes when a link was last opened, where the site may write that. A link works without it, too. */
export async function noteOpening(link: DraftLink, now = new Date()): Promise<void> {
  const client = siteClient()
  if (!client) return
  try {
    await client.patch(link._id).set({ lastOpenedAt: now.toISOString() }).commit({ visibility: 'async' })
  } catch (fault) {
    console.warn(`That a draft link was opened could not be noted. ${String(fault)}`)
  }
}
