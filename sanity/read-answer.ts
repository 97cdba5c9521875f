import type { z } from 'zod'
import { attributed, collectDropped, documentIdOf, type ContentQuery, type DroppedItem } from './content-query.ts'

/** The lake answered, and the answer does not fit the shape that the page was written for. */
export class ContentShapeError extends Error {
  override readonly name = 'ContentShapeError'
  readonly query: string
  readonly documentId: string | null
  /** What does not fit, by its path in the answer, e.g. `leadImage.assetId`; empty for the answer itself. */
  readonly issues: readonly { readonly field: string; readonly reason: string }[]

  constructor(query: string, documentId: string | null, issues: readonly z.core.$ZodIssue[]) {
    const found = issues.map((issue) => ({ field: issue.path.map(String).join('.'), reason: issue.message }))
    const described = found.map(({ field, reason }) => `${field || '(the answer itself)'}: ${reason}`)
    super(`${query}: ${documentId ? `document "${documentId}"` : 'the answer'} does not fit. ${described.join('; ')}`)
    this.query = query
    this.documentId = documentId
    this.issues = found
  }
}

/** An answer that was held against the shape of its query: what a page gets, or why it gets nothing. */
export type ReadAnswer<Content> = (
  | { readonly content: Content; readonly fault: null }
  | { readonly content: null; readonly fault: ContentShapeError }
) & {
  /** What was left out so that the rest could be shown. */
  readonly dropped: readonly DroppedItem[]
}

/**
 * Holds an answer against the shape of its query. Pages read with it, and Studio's list of what needs fixing, so that
 * both leave out the same.
 */
export function readAnswer<Params extends z.ZodType, Shape extends z.ZodType>(
  query: ContentQuery<Params, Shape>,
  raw: unknown,
): ReadAnswer<z.output<Shape>> {
  const { value: parsed, dropped } = collectDropped(() => query.shape.safeParse(raw))
  const documentId = documentIdOf(raw)
  const named = attributed(dropped, documentId)
  if (parsed.success) return { content: parsed.data, fault: null, dropped: named }
  const fault = new ContentShapeError(query.name, documentId, parsed.error.issues)
  return { content: null, fault, dropped: named }
}
