import type { SanityClient } from 'sanity'
import { z } from 'zod'
import {
  draftLinkPath,
  draftLinkShape,
  draftLinkType,
  makeDraftLink,
  draftLinkState,
  type DraftLink,
  type DraftLinkState,
  type NewDraftLink,
} from '#sanity/draft-links/draft-link.ts'

/** A link in a list, with the headline or name of its document, and whether the link works, both as they are now. */
export type ListedDraftLink = DraftLink & { readonly title: string | null; readonly state: DraftLinkState }

const listed = z.array(draftLinkShape.extend({ title: z.string().nullable() }))

/** GROQ for every link, or for those of the document `$documentId`, the newest first. */
export const draftLinksQuery = `*[
  _type == "${draftLinkType}" && _id in path("${draftLinkPath}") && ($documentId == null || documentId == $documentId)
] | order(createdAt desc){
  ...,
  "title": coalesce(
    *[_id == "drafts." + ^.documentId][0]{"shown": coalesce(title, name)}.shown,
    *[_id == ^.documentId][0]{"shown": coalesce(title, name)}.shown
  )
}`

/** @throws ClientError when the lake refuses, ZodError when a link was stored in another shape */
export async function listDraftLinks(client: SanityClient, documentId: string | null): Promise<ListedDraftLink[]> {
  const links = listed.parse(await client.fetch<unknown>(draftLinksQuery, { documentId }, { perspective: 'raw' }))
  return links.map((link) => ({ ...link, state: draftLinkState(link, Date.now()) }))
}

/** Stores a new link. @returns its address, which cannot be had again later */
export async function createDraftLink(client: SanityClient, wanted: NewDraftLink, origin: string): Promise<string> {
  const { link, path } = makeDraftLink(wanted)
  await client.create({ ...link, createdBy: { ...link.createdBy } })
  return origin + path
}

export async function revokeDraftLink(client: SanityClient, id: string): Promise<void> {
  await client.patch(id).set({ revokedAt: new Date().toISOString() }).commit()
}

export async function forgetDraftLink(client: SanityClient, id: string): Promise<void> {
  await client.delete(id)
}
