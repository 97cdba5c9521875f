import { publicationRecord } from '#components/publication/publication-json-ld.ts'
import { citationKey } from '#lib/citations/citation-key.ts'
import { exportFormats, type ExportFormat } from '#lib/citations/export-formats.ts'
import { exportText } from '#lib/citations/export-text.ts'
import { entityTag } from '#lib/http/entity-tag.ts'
import { publicationBySlug } from '#sanity/content/publication/publication.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'

interface SlugContext {
  readonly params: Promise<{ readonly slug: string }>
}

/** Answers with one publication as a file for reference managers; made once, and again when its content changes. */
export function citationFile(format: ExportFormat) {
  return async (_request: Request, { params }: SlugContext): Promise<Response> => {
    const { slug } = await params
    const [frame, publication] = await Promise.all([
      loadFrame(publishedView),
      load(publicationBySlug, { slug }, publishedView),
    ])
    if (!publication) return new Response('There is no such publication.\n', { status: 404, headers: plain })
    const item = publicationRecord(publication, frame.url)
    const pieces: string[] = []
    for await (const piece of exportText([item], format)) pieces.push(piece)
    const file = pieces.join('')
    const headers = { ...fileHeaders(format, citationKey(item)), etag: entityTag(file) }
    return new Response(file, { headers })
  }
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

/** Downloads under a name of ASCII letters, and is not a page of its own for search engines. */
export function fileHeaders(format: ExportFormat, name: string): Record<string, string> {
  const { mediaType, extension } = exportFormats[format]
  return {
    'content-type': `${mediaType}; charset=utf-8`,
    'content-disposition': `attachment; filename="${name}.${extension}"`,
    'x-robots-tag': 'noindex',
  }
}
