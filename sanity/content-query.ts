import { stegaClean } from '@sanity/client/stega'
import { z } from 'zod'

/** Document types that a query can depend on; a change to one of them expires every cached answer that reads it. */
export type ContentType = 'news' | 'publication' | 'person' | 'topic' | 'page' | 'siteSettings' | 'redirect'

/** A query as one value: what is asked, with which parameters, and what shape the answer must have. */
export interface ContentQuery<Params extends z.ZodType = z.ZodType, Shape extends z.ZodType = z.ZodType> {
  /** Unique; names the query in error messages and in the cache. */
  readonly name: string
  readonly groq: string
  readonly params: Params
  readonly shape: Shape
  /** Every type that the GROQ reads, dereferenced ones included. */
  readonly reads: readonly ContentType[]
  /** `false` for answers that are kept in another form by whoever asks, so that they need no room in the cache. */
  readonly cached?: false
}

export function contentQuery<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
): ContentQuery<Params, Shape> {
  return query
}

/** A list item that did not fit its shape and was left out. */
export interface DroppedItem {
  /** The document that was left out, or the one that the item is a part of; null where the query projected no id. */
  readonly documentId: string | null
  /** True when the item is a part of the document, such as a block of its text, and the rest of it is shown. */
  readonly isPart: boolean
  /** Path inside the item, e.g. `leadImage.alt`. */
  readonly field: string
  readonly reason: string
}

let dropped: DroppedItem[] = []

/** Runs a synchronous parse and gathers the list items that it leaves out. */
export function collectDropped<T>(parse: () => T): { value: T; dropped: readonly DroppedItem[] } {
  const outer = dropped
  dropped = []
  try {
    const value = parse()
    return { value, dropped }
  } finally {
    dropped = outer
  }
}

/**
 * A list in which a bad item is left out and reported instead of failing the page. Items of a query should carry
 * `_id`, so that the report can name the document.
 */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(z.custom<z.input<Item>>(() => true))
    .nullish()
    .transform((values): z.output<Item>[] =>
      (values ?? []).flatMap((value) => {
        const { value: parsed, dropped: inside } = collectDropped(() => item.safeParse(value))
        const documentId = documentIdOf(value)
        dropped.push(...attributed(inside, documentId))
        if (parsed.success) return [parsed.data]
        for (const issue of parsed.error.issues) {
          dropped.push({
            documentId,
            isPart: documentId === null,
            field: issue.path.map(String).join('.'),
            reason: issue.message,
          })
        }
        return []
      }),
    )
}

/** Parts of a document that name none themselves, as parts of the document around them. */
export function attributed(items: readonly DroppedItem[], documentId: string | null): DroppedItem[] {
  return items.map((item) => (item.documentId === null ? { ...item, documentId } : item))
}

/** Finds the id of the document that an answer describes, where the query projected one. */
export function documentIdOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('_id' in value)) return null
  return typeof value._id === 'string' ? value._id : null
}

/** Text that is shown: stega, where visual editing put it, stays in. */
export const shownText = z.string().min(1)

/**
 * Text that is compared, parsed or used as an attribute (slug, kind, id, URL, date, DOI): the invisible characters
 * that visual editing puts into strings are taken out first.
 */
export const plainText = z
  .string()
  .transform((value) => stegaClean(value))
  .pipe(z.string().min(1))
