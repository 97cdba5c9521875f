import { redirect } from 'next/navigation'
import { validatePreviewUrl } from '@sanity/preview-url-secret'
import { readClient } from '#sanity/client.ts'
import { openPreview } from '#sanity/preview/preview-cookies.ts'
import { previewKey } from '#sanity/preview/preview-key.ts'
import { cameOverHttps, plainAnswer } from '#sanity/preview/request-origin.ts'
import { safePath } from '#sanity/preview/safe-path.ts'

/**
 * Opens a preview. Studio sends the browser here with a secret that it has just written to the lake
 * (`?sanity-preview-secret=…&sanity-preview-pathname=/news/…`); whoever can write one there may read drafts.
 */
export async function GET(request: Request): Promise<Response> {
  const key = previewKey()
  if (!key)
    return plainAnswer(503, 'Previews are off: LABWIRE_PREVIEW_SECRET is not set, or shorter than 16 characters.')
  const { isValid, redirectTo, studioPreviewPerspective } = await validatePreviewUrl(readClient(), request.url)
  if (!isValid) {
    return plainAnswer(
      401,
      'This preview link is not valid, or more than an hour old. Open the preview again from Studio.',
    )
  }
  await openPreview(key, studioPreviewPerspective, cameOverHttps(request))
  return redirect(safePath(redirectTo))
}
