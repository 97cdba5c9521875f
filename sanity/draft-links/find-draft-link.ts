import { timingSafeEqual } from 'node:crypto'
import { readClient } from '#sanity/client.ts'
import { draftLinkShape, draftLinkState, readDraftLinkToken, type DraftLink } from './draft-link.ts'

/** What became of a link that somebody follows. */
export type FoundDraftLink = { readonly state: 'open'; readonly link: DraftLink } | ClosedDraftLink

export type ClosedDraftLink =
  | { readonly state: 'expired' | 'revoked'; readonly link: DraftLink }
  | { readonly state: 'unknown' }

const unknown: ClosedDraftLink = { state: 'unknown' }

/** Looks up the link of a token that came from outside. A token that was altered anywhere is an unknown one. */
export async function findDraftLink(token: string | undefined, now = Date.now()): Promise<FoundDraftLink> {
  const claimed = token ? readDraftLinkToken(token) : null
  if (!claimed) return unknown
  const stored = await readClient().fetch<unknown>(
    '*[_id == $id][0]',
    { id: claimed.documentId },
    { cache: 'no-store', perspective: 'raw', stega: false, tag: 'draft-link' },
  )
  const link = draftLinkShape.safeParse(stored)
  if (!link.success || !isSame(link.data.digest, claimed.digest)) return unknown
  const state = draftLinkState(link.data, now)
  return state === 'open' ? { state, link: link.data } : { state, link: link.data }
}

function isSame(stored: string, claimed: string): boolean {
  const [one, other] = [Buffer.from(stored, 'hex'), Buffer.from(claimed, 'hex')]
  return one.length === other.length && timingSafeEqual(one, other)
}
