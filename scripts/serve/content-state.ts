import type { SanityClient } from '@sanity/client'

/**
 * What is published, in one line: two equal fingerprints mean that pages made from one state are right for the other.
 * Scheduled and expired stories count as they stand at this moment.
 */
const stateQuery = `{
  "documents": count(*),
  "latest": *[] | order(_updatedAt desc)[0..9]{_id, _rev},
  "visible": count(*[_type == "news" && publishedAt <= now() && (!defined(expiresAt) || expiresAt > now())])
}`

export async function contentFingerprint(client: SanityClient): Promise<string> {
  return JSON.stringify(await client.fetch(stateQuery, {}, { perspective: 'published' }))
}
