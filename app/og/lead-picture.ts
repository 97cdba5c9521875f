import type { ContentImage } from '#sanity/content/shared/image.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import { embeddedLakePath } from '#sanity/env.ts'

/** Bytes; a picture of this size has a tenth of it. */
const largest = 2_000_000

/**
 * A picture as the share picture takes it: upright, JPEG, as a data URL. `null` when the lake does not give it soon: the
 * share picture is then drawn without.
 */
export async function leadPicture(image: ContentImage | null): Promise<string | null> {
  const address = image && addressOf(image)
  if (!address) return null
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(5_000), redirect: 'error', cache: 'no-store' })
    const type = answer.headers.get('content-type') ?? ''
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (!answer.ok || !/^image\/(jpeg|png)/.test(type) || bytes.byteLength > largest) return null
    return `data:${type};base64,${bytes.toString('base64')}`
  } catch (fault) {
    console.warn(`A share picture is drawn without its photograph: ${String(fault)}`)
    return null
  }
}

/** The embedded lake is asked where it listens, not through the public origin. */
function addressOf(image: ContentImage): string | null {
  const path = imageUrl(image, 400, 400 / 630).replace('auto=format', 'fm=jpg')
  if (!path.startsWith(`${embeddedLakePath}/`)) return path
  const lake = process.env['LABWIRE_LAKE_URL']
  return lake ? new URL(path.slice(embeddedLakePath.length), lake).href : null
}
