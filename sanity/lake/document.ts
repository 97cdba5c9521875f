/** Any value that JSON can carry. */
export type JsonValue = null | boolean | number | string | JsonValue[] | { [key: string]: JsonValue }

export type JsonObject = { [key: string]: JsonValue }

/**
 * A document as the lake stores it. `_rev` is the id of the transaction that wrote it; `_createdAt` and `_updatedAt`
 * are ISO 8601 instants in UTC with millisecond or second precision.
 */
export type LakeDocument = JsonObject & {
  _id: string
  _type: string
  _rev: string
  _createdAt: string
  _updatedAt: string
}

const draftPrefix = 'drafts.'
const versionPrefix = 'versions.'

/** `drafts.x` and `versions.r1.x` both stand beside the published document `x`. */
export function publishedId(id: string): string {
  if (id.startsWith(draftPrefix)) return id.slice(draftPrefix.length)
  if (id.startsWith(versionPrefix)) return id.slice(id.indexOf('.', versionPrefix.length) + 1)
  return id
}

export function draftId(id: string): string {
  return draftPrefix + publishedId(id)
}

export function isDraftId(id: string): boolean {
  return id.startsWith(draftPrefix)
}

export function isVersionId(id: string): boolean {
  return id.startsWith(versionPrefix)
}

/** Name of the release that a version belongs to: `r1` for `versions.r1.x`. Null for any other id. */
export function releaseNameOf(id: string): string | null {
  if (!isVersionId(id)) return null
  const end = id.indexOf('.', versionPrefix.length)
  return end === -1 ? null : id.slice(versionPrefix.length, end)
}

/** An id with a dot is private: anonymous callers never see the document, in any endpoint, reference or count. */
export function isPrivateId(id: string): boolean {
  return id.includes('.')
}
