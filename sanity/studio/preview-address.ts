import { createPreviewSecret } from '@sanity/preview-url-secret/create-secret'
import { urlSearchParamPreviewPathname, urlSearchParamPreviewSecret } from '@sanity/preview-url-secret/constants'
import type { SanityClient } from 'sanity'
import { z } from 'zod'
import { documentPathQuery } from './document-path.ts'

/** Route of the site that opens Draft Mode. */
const enableRoute = '/api/draft-mode/enable'

/**
 * Address that opens the draft of a document on the site: it carries a secret, good for an hour, that is written to
 * the lake now. `null` when the document has no page yet.
 *
 * @param documentId the published id
 * @throws ClientError when the signed-in user may not write secrets
 */
export async function previewAddress(
  client: SanityClient,
  documentId: string,
  userId?: string,
): Promise<string | null> {
  const path = z
    .string()
    .nullable()
    .parse(await client.fetch(documentPathQuery, { id: documentId }, { perspective: 'drafts' }))
  if (path === null) return null
  const { secret } = await createPreviewSecret(client, 'labwire/open-preview', window.location.href, userId)
  const search = new URLSearchParams({ [urlSearchParamPreviewSecret]: secret, [urlSearchParamPreviewPathname]: path })
  return `${enableRoute}?${search.toString()}`
}
