import { z } from 'zod'
import type { ContentType } from '../content-query.ts'

/** Every type of document that the site shows, the settings first. */
export const checkedTypes = [
  'siteSettings',
  'news',
  'publication',
  'person',
  'topic',
  'page',
  'redirect',
] as const satisfies readonly ContentType[]

/** A published document, as far as the check itself reads it; everything else in it is kept for the rules. */
export const checkedDocument = z.looseObject({
  _id: z.string(),
  _type: z.enum(checkedTypes),
  _rev: z.string(),
  _createdAt: z.string(),
  _updatedAt: z.string(),
  title: z.string().nullish().catch(null),
  name: z.string().nullish().catch(null),
  from: z.string().nullish().catch(null),
  slug: z
    .object({ current: z.string().nullish().catch(null) })
    .nullish()
    .catch(null),
  publishedAt: z.string().nullish().catch(null),
})

export type CheckedDocument = z.output<typeof checkedDocument>

/** What an editor knows a document by. */
export function titleOf({ title, name, from, _id }: CheckedDocument): string {
  return title || name || from || _id
}
