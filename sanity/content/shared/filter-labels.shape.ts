import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { optionalPlain } from './text.shape.ts'

/** What a filter by reference shows for a document: its slug stands in the address, its name on the page. */
const filterLabel = z.object({ _id: plainText, slug: plainText, name: shownText })

type FilterLabel = z.output<typeof filterLabel>

export const topicLabels = listOf(filterLabel)

export const personLabels = listOf(filterLabel.extend({ orcid: optionalPlain }))

/** The slugs of the documents that `ids` name, each once; ids of documents that nobody may see are passed over. */
export function slugsOf(ids: readonly (string | null)[], labels: readonly FilterLabel[]): string[] {
  const wanted = new Set(ids)
  return labels.filter(({ _id }) => wanted.has(_id)).map(({ slug }) => slug)
}

/** Name of each slug. */
export function namesBySlug(labels: readonly FilterLabel[]): ReadonlyMap<string, string> {
  return new Map(labels.map(({ slug, name }) => [slug, name]))
}
