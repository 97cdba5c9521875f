import { z } from 'zod'

const sluggish = z.object({ slug: z.object({ current: z.string().min(1) }) })

/** The slug of a document that may be half written; null while it has none. */
export function slugOf(document: unknown): string | null {
  return sluggish.safeParse(document).data?.slug.current ?? null
}
