import type { z } from 'zod'
import { listOf } from '#sanity/content-query.ts'

/** A list of what references lead to, without those that lead nowhere. */
export function presentOf<Item extends z.ZodType>(item: Item) {
  return listOf(item.nullable()).transform((items) =>
    items.filter((value): value is NonNullable<typeof value> => value !== null),
  )
}
