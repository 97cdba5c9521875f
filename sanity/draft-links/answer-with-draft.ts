import { newsIsPublic } from '#sanity/content/shared/visibility.fragment.ts'
import type { ContentQuery } from '#sanity/content-query.ts'
import { publishedClient, readClient } from '#sanity/client.ts'
import { z } from 'zod'

const documents = z.array(z.looseObject({ _id: z.string() }))
type Documents = z.infer<typeof documents>

const publicDocuments = `*[_type in $types && (_type != "news" || ${newsIsPublic})]`
const assets = `*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]{
  _id, _type, url, extension, mimeType, originalFilename, size, metadata{dimensions, lqip}
}`

/**
 * Answers a query as visitors would get it if one document were published now, and nothing else with it. A lake can
 * only show all drafts or none, so the query is evaluated here, over what is public and this one draft: text of another
 * draft cannot get into the answer, because it is never fetched.
 *
 * @param documentId published id
 */
export async function answerWithDraft(
  query: ContentQuery,
  params: Record<string, unknown>,
  documentId: string,
): Promise<unknown> {
  const [{ evaluate, parse }, visible, draft] = await Promise.all([
    import('groq-js'),
    publicContent(query),
    newestVersion(documentId),
  ])
  const dataset = [...visible.filter(({ _id }) => _id !== documentId), ...draft]
  // The draft's own page shows it whatever its date; of other stories only public ones are in the dataset.
  const all = { ...params, preview: true }
  const value = await evaluate(parse(query.groq, { params: all }), { dataset, params: all, timestamp: new Date() })
  return value.get()
}

async function publicContent(query: ContentQuery): Promise<Documents> {
  const client = publishedClient()
  const options = { cache: 'no-store', tag: `draft-link.${query.name}` } as const
  const [content, files] = await Promise.all([
    client.fetch<unknown>(publicDocuments, { types: query.reads, preview: false }, options),
    client.fetch<unknown>(assets, {}, options),
  ])
  return [...documents.parse(content), ...documents.parse(files)]
}

/** The draft of a document, or else the published version; under the published id, as references name it. */
async function newestVersion(documentId: string): Promise<Documents> {
  const versions = documents.parse(
    await readClient().fetch<unknown>(
      '*[_id in [$id, "drafts." + $id]]',
      { id: documentId },
      { cache: 'no-store', perspective: 'raw', stega: false, tag: 'draft-link.draft' },
    ),
  )
  const newest = versions.find(({ _id }) => _id !== documentId) ?? versions[0]
  return newest ? [{ ...newest, _id: documentId }] : []
}
