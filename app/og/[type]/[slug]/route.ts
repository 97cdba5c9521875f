import { isFresh } from '#lib/http/entity-tag.ts'
import { publishedView } from '#sanity/load.ts'
import { loadFrame } from '../../../(site)/site-frame.ts'
import { pictureTag, sharePicture } from '../../draw.tsx'
import { leadPicture } from '../../lead-picture.ts'
import { shareSubject } from '../../share-subject.ts'

interface PictureContext {
  readonly params: Promise<{ readonly type: string; readonly slug: string }>
}

/**
 * `/og/news/{slug}`: the picture that a shared link shows. Drawn when first asked for; whoever has it is told so without
 * a drawing. A page of editors with a path of its own is named with `~` for each slash.
 */
export async function GET(request: Request, { params }: PictureContext): Promise<Response> {
  const { type, slug } = await params
  const frame = await loadFrame(publishedView)
  const subject = await shareSubject(type, type === 'pages' ? slug.replaceAll('~', '/') : slug, frame)
  if (!subject) return new Response('There is no such picture.\n', { status: 404, headers: plain })
  const { facts, image } = subject
  const etag = pictureTag(facts, image && JSON.stringify([image.src, image.hotspot, image.crop]))
  const headers = { etag, 'cache-control': 'public, max-age=300, s-maxage=2, stale-while-revalidate=86400' }
  if (isFresh(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers })
  const jpeg = await sharePicture(etag, { facts, picture: () => leadPicture(image) })
  return new Response(jpeg, { headers: { ...headers, 'content-type': 'image/jpeg' } })
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }
