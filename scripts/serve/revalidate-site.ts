import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'

/** What became out of date: documents of some types, or everything. */
export type OutOfDate = { readonly all: true } | { readonly documents: readonly { readonly _type: string }[] }

/**
 * Tells the site to expire what it made from older content, in the form of the lake's own webhook.
 *
 * @param again marks a repetition, which is not taken for another change
 */
export async function revalidateSite(siteUrl: string, secret: string, what: OutOfDate, again = false): Promise<void> {
  const body = JSON.stringify(what)
  const answer = await fetch(`${siteUrl}/api/revalidate${again ? '?again' : ''}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, Date.now(), secret),
    },
    body,
  })
  if (!answer.ok)
    throw new Error(`The site did not take the news of changed content: ${answer.status} ${await answer.text()}`)
}
