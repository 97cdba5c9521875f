import type { SanityClient } from '@sanity/client'
import { z } from 'zod'

const stateQuery = `{
  "documents": count(*),
  "latest": *[] | order(_updatedAt desc)[0..9]{_id, _rev},
  "visible": count(*[_type == "news" && publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())]),
  "hasSettings": defined(*[_type == "siteSettings" && _id == "siteSettings"][0]._id)
}`

const state = z.looseObject({ hasSettings: z.boolean() })

/**
 * What is published, in one line: two equal fingerprints mean that pages made from one state are right for the other.
 * Scheduled and expired stories count as they stand at this moment, and `origin`, where visitors reach the site, as long
 * as there are no settings that name the site's address.
 *
 * @throws ClientError when the lake does not answer
 */
export async function contentFingerprint(client: SanityClient, origin: string): Promise<string> {
  const found = state.parse(await client.fetch<unknown>(stateQuery, {}, { perspective: 'published' }))
  return JSON.stringify(found.hasSettings ? found : { ...found, origin })
}
