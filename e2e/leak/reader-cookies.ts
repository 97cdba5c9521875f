import { createHash, randomBytes } from 'node:crypto'
import type { SanityClient } from '@sanity/client'

interface OpenedLink {
  /** Id of the link's document in the lake. */
  readonly id: string
  /** The cookies that a browser has after it opened the link. */
  readonly cookies: string
}

/** Makes a link to the draft of a document as Studio does, and opens it as a browser does. */
export async function openDraftLink(
  lake: SanityClient,
  origin: string,
  document: { readonly _id: string; readonly _type: string },
): Promise<OpenedLink> {
  const [linkId, secret] = [randomBytes(16).toString('hex'), randomBytes(32).toString('hex')]
  const id = `draftLinks.${linkId}`
  await lake.create({
    _id: id,
    _type: 'labwire.draftLink',
    documentId: document._id,
    documentType: document._type,
    digest: createHash('sha256').update(Buffer.from(secret)).digest('hex'),
    createdBy: { id: (await lake.users.getById('me')).id },
    createdAt: new Date().toISOString(),
    expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const answer = await fetch(`${origin}/draft/${linkId}.${secret}`, { redirect: 'manual' })
  if (answer.status !== 307) throw new Error(`The link answers ${answer.status}: ${await answer.text()}`)
  return {
    id,
    cookies: answer.headers
      .getSetCookie()
      .flatMap((line) => line.split(';')[0] ?? [])
      .join('; '),
  }
}

/**
 * Cookies that somebody makes up. Next's own is one value for a whole build, and whoever once opened a draft link has
 * it: what is forged here goes with the real one.
 */
export function forgedCookies(bypass: string): readonly string[] {
  const later = Date.now() + 3_600_000
  return [
    `__prerender_bypass=${'a'.repeat(32)}; labwire-preview=${'b'.repeat(80)}`,
    `${bypass}; labwire-preview=v1.${later}.${'A'.repeat(43)}; labwire-preview-perspective=drafts`,
    `${bypass}; labwire-draft-link=${'a'.repeat(32)}.${'b'.repeat(64)}`,
  ]
}

/** Next's own cookie, out of those of a browser. */
export function bypassOf(cookies: string): string {
  return cookies.split('; ').find((pair) => pair.startsWith('__prerender_bypass=')) ?? ''
}
