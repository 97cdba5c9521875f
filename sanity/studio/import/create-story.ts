import { z } from 'zod'
import type { ImportClient } from '#sanity/import/lake-client.ts'
import { newsDraft } from '#sanity/import/news-draft.ts'

const reported = z.array(
  z.object({
    _id: z.string(),
    title: z.string().nullish(),
    containerTitle: z.string().nullish(),
    people: z.array(z.string().nullable()).nullish(),
    topics: z.array(z.string().nullable()).nullish(),
  }),
)

const reportedQuery = `*[_id in [$id, $draft]]{
  _id, title, containerTitle,
  "people": authors[defined(person)].person._ref,
  "topics": topics[]._ref
}`

/**
 * Writes a news draft about a publication, itself published or a draft.
 *
 * @param id published id of the publication
 * @returns the published id that the story will have
 * @throws Error when the publication is gone; ClientError when the signed-in user may not write
 */
export async function createStory(client: ImportClient, id: string): Promise<string> {
  const draft = `drafts.${id}`
  const found = reported.parse(await client.fetch(reportedQuery, { id, draft }, { perspective: 'raw' }))
  const seen = found.find(({ _id }) => _id === draft) ?? found[0]
  if (!seen) throw new Error('This publication is gone. Somebody has deleted it.')
  const storyId = randomId()
  const publication = {
    id,
    title: seen.title ?? '',
    containerTitle: seen.containerTitle ?? null,
    isPublished: found.some(({ _id }) => _id === id),
    people: present(seen.people),
    topics: present(seen.topics),
  }
  await client.mutate([{ create: newsDraft(publication, storyId, new Date()) }], {
    returnDocuments: false,
    visibility: 'sync',
  })
  return storyId
}

function present(ids: readonly (string | null)[] | null | undefined): string[] {
  return [...new Set((ids ?? []).filter((id) => id !== null))]
}

/** Studio may be reached by plain http, where browsers offer no `crypto.randomUUID`. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
