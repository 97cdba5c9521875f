import type { JsonObject, LakeDocument } from '../document.ts'
import { strengthened } from './strengthen.ts'

/** What a draft or version is once it is published as `id`: strong where it waited to be, and no version any more. */
export function publishedBody(version: LakeDocument, id: string): JsonObject {
  const { _system, ...content } = copyAs(version, id)
  return strengthened(content)
}

/** The content of a document under another id; `_updatedAt` and `_rev` are the transaction's own. */
export function copyAs(document: LakeDocument, id: string): JsonObject {
  const { _rev, _updatedAt, ...content } = document
  return { ...content, _id: id }
}
