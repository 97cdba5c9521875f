import { z } from 'zod'
import { publishedId } from '../content/shared/rules/published-id.ts'
import type { ImportClient, StoredDocument } from './lake-client.ts'

/** A publication as an editor sees it: its draft, or what is published while there is none. */
export interface CurrentDocument {
  readonly seen: StoredDocument
  readonly isDraft: boolean
}

const documents = z.array(z.looseObject({ _id: z.string(), _type: z.string(), _rev: z.string() }))

/** Documents are asked for in portions, so that no request gets too long. */
const portion = 100

export async function readCurrent(
  client: ImportClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CurrentDocument>> {
  const found = new Map<string, CurrentDocument>()
  for (let from = 0; from < ids.length; from += portion) {
    const some = ids.slice(from, from + portion)
    const asked = [...some, ...some.map((id) => `drafts.${id}`)]
    const answer = await client.fetch('*[_id in $ids]', { ids: asked }, { perspective: 'raw' })
    for (const seen of documents.parse(answer)) {
      const id = publishedId(seen._id)
      const isDraft = seen._id !== id
      if (isDraft || !found.has(id)) found.set(id, { seen, isDraft })
    }
  }
  return found
}
