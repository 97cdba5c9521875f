import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'

/**
 * A link that shows the draft of one document to whoever has it. The lake keeps a document for each link; the link's
 * secret is only in its address, and the lake keeps the secret's digest.
 */
export const draftLinkType = 'labwire.draftLink'

/** Ids with a dot are private on every lake, whatever the dataset shows to the public. */
const idPrefix = 'draftLinks.'

/** GROQ path that matches every draft link. */
export const draftLinkPath = `${idPrefix}**`

/** How long a link can work, in days. */
export const draftLinkDays = [1, 7, 30] as const
export type DraftLinkDays = (typeof draftLinkDays)[number]

const dayMs = 24 * 60 * 60 * 1000

/** Public path of the route that opens a link. */
export const draftLinkRoute = '/draft/'

/** Holds the token of the link that a browser opened. It is looked up for each page, so a revoked link ends at once. */
export const draftLinkCookieName = 'labwire-draft-link'

const instant = z.iso.datetime({ offset: true })

export const draftLinkShape = z.object({
  _id: z.string().startsWith(idPrefix),
  _type: z.literal(draftLinkType),
  /** Published id of the one document that the link shows. */
  documentId: z.string().min(1),
  documentType: z.string().min(1),
  /** SHA-256 of the secret, in hexadecimal. */
  digest: z.string().length(64),
  /** Who is asked of the lake: a name that stood here could be anybody's. */
  createdBy: z.object({ id: z.string().nullish() }),
  createdAt: instant,
  expiresAt: instant,
  revokedAt: instant.nullish(),
  lastOpenedAt: instant.nullish(),
})

export type DraftLink = z.infer<typeof draftLinkShape>

const linkIdPattern = '[0-9a-f]{32}'
const tokenPattern = new RegExp(`^(${linkIdPattern})\\.([0-9a-f]{64})$`)

export interface NewDraftLink {
  readonly documentId: string
  readonly documentType: string
  readonly createdBy: DraftLink['createdBy']
  readonly days: DraftLinkDays
}

/** A new link, to be stored as it is, and the path that opens it. The path cannot be had again later. */
export function makeDraftLink(wanted: NewDraftLink, now = Date.now()): { link: DraftLink; path: string } {
  const linkId = bytesToHex(randomBytes(16))
  const secret = bytesToHex(randomBytes(32))
  const link: DraftLink = {
    _id: idPrefix + linkId,
    _type: draftLinkType,
    documentId: wanted.documentId,
    documentType: wanted.documentType,
    digest: digestOf(secret),
    createdBy: wanted.createdBy,
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + wanted.days * dayMs).toISOString(),
  }
  return { link, path: `${draftLinkRoute}${linkId}.${secret}` }
}

/** What the last part of a link's path says, or null when it cannot come from a link. */
export function readDraftLinkToken(token: string): { documentId: string; digest: string } | null {
  const [, linkId, secret] = tokenPattern.exec(token) ?? []
  return linkId && secret ? { documentId: idPrefix + linkId, digest: digestOf(secret) } : null
}

/** Whether a link still works, and if not, why. */
export type DraftLinkState = 'open' | 'expired' | 'revoked'

export function draftLinkState(link: DraftLink, now: number): DraftLinkState {
  if (link.revokedAt) return 'revoked'
  return Date.parse(link.expiresAt) > now ? 'open' : 'expired'
}

function digestOf(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(secret)))
}
