import { AsyncLocalStorage } from 'node:async_hooks'
import { publicationRecord } from '#components/publication/publication-json-ld.ts'
import type { CslItem } from '#lib/citations/csl-item.ts'
import type { ExportFormat } from '#lib/citations/export-formats.ts'
import { exportText } from '#lib/citations/export-text.ts'
import { entityTag, isFresh } from '#lib/http/entity-tag.ts'
import { publicationFilterList } from '#sanity/content/publication/publication-filter.query.ts'
import { readPublicationFilter, selectPublications } from '#sanity/content/publication/publication-filter.ts'
import { publicationCitations, publicationSlugs } from '#sanity/content/publication/publication.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'
import { fileHeaders } from './citation-file.ts'

/** Publications asked of the lake at once. */
const batchSize = 100

/** Answers with the list of publications that the address's filters show, as a stream. */
export function citationList(format: ExportFormat) {
  return async (request: Request): Promise<Response> => {
    const query = new URL(request.url).searchParams
    const [frame, all, paths] = await Promise.all([
      loadFrame(publishedView),
      load(publicationFilterList, {}, publishedView),
      load(publicationSlugs, {}, publishedView),
    ])
    const wanted = new Set(selectPublications(all.publications, readPublicationFilter(query)).map(({ _id }) => _id))
    const stamps = paths.flatMap(({ _id, _updatedAt }) => (wanted.has(_id) ? [_id, _updatedAt] : []))
    const headers = {
      ...fileHeaders(format, 'publications'),
      etag: entityTag(format, frame.url, ...stamps),
      'cache-control': 'public, max-age=0, s-maxage=2, stale-while-revalidate=30',
    }
    if (isFresh(request.headers.get('if-none-match'), headers.etag)) return new Response(null, { status: 304, headers })
    const ids = all.publications.map(({ _id }) => _id)
    return new Response(streamOf(exportText(records(ids, wanted, frame.url), format)), { headers })
  }
}

/**
 * The wanted ones of all publications, in the order of the list. Batches are the same for every filter, so that answers
 * which are kept for one serve all, and nobody can fill the cache by asking for many.
 */
async function* records(ids: readonly string[], wanted: ReadonlySet<string>, origin: string): AsyncGenerator<CslItem> {
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize)
    if (!batch.some((id) => wanted.has(id))) continue
    for (const publication of await load(publicationCitations, { ids: batch }, publishedView)) {
      if (wanted.has(publication._id)) yield publicationRecord(publication, origin)
    }
  }
}

/** Pieces are made when the client is ready for them, in the context of the request, where answers are cached. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const inRequest = AsyncLocalStorage.snapshot()
  const encoder = new TextEncoder()
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await inRequest(() => pieces.next())
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    cancel: async () => {
      await pieces.return(undefined)
    },
  })
}
