import { z } from 'zod'
import type { ReportedPublication } from '#sanity/import/news-draft.ts'

/** The one call to the lake that is made here. */
interface Asking {
  fetch(query: string, params: Record<string, unknown>, options: { perspective: 'raw' }): Promise<unknown>
}

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
 * What a story takes from a publication, itself published or a draft.
 *
 * @param id published id of the publication
 * @throws Error when the publication is gone
 */
export async function reportedPublication(client: Asking, id: string): Promise<ReportedPublication> {
  const draft = `drafts.${id}`
  const found = reported.parse(await client.fetch(reportedQuery, { id, draft }, { perspective: 'raw' }))
  const seen = found.find(({ _id }) => _id === draft) ?? found[0]
  if (!seen) throw new Error('This publication is gone. Somebody has deleted it.')
  return {
    id,
    title: seen.title ?? '',
    containerTitle: seen.containerTitle ?? null,
    isPublished: found.some(({ _id }) => _id === id),
    people: present(seen.people),
    topics: present(seen.topics),
  }
}

function present(ids: readonly (string | null)[] | null | undefined): string[] {
  return [...new Set((ids ?? []).filter((id) => id !== null))]
}
