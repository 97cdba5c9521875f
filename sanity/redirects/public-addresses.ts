import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { newsIsPublic, personIsPublic, publicationIsPublic } from '#sanity/content/shared/visibility.fragment.ts'
import { documentPathFragment } from '#sanity/studio/document-path.ts'
import type { Addresses } from './moves.ts'

/** Where visitors find each document that has a page. What they cannot see yet has no address that could be linked to. */
const publicAddressesQuery = `*[
  (_type == "news" && ${newsIsPublic}) ||
  (_type == "publication" && ${publicationIsPublic}) ||
  (_type == "person" && ${personIsPublic}) ||
  _type in ["topic", "page"]
]{_id, "path": ${documentPathFragment}}[defined(path)]`

const found = z.array(z.object({ _id: z.string(), path: z.string() }))

/** @throws ClientError when the lake does not answer */
export async function publicAddresses(client: SanityClient): Promise<Addresses> {
  const answer = await client.fetch<unknown>(
    publicAddressesQuery,
    { preview: false },
    { perspective: 'published', cache: 'no-store', tag: 'site.publicAddresses' },
  )
  return new Map(found.parse(answer).map(({ _id, path }) => [_id, path]))
}
