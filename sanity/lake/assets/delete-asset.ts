import { notFound } from '../errors.ts'
import type { Identity, Lake } from '../lake.ts'
import { sha1OfAsset } from './asset-name.ts'
import { removeUnusedBytes } from './unused-bytes.ts'

/**
 * Deletes an asset document, and its bytes when no other asset document names them. Throws 404 when there is none and
 * what `lake.mutate` throws, e.g. 409 while documents refer to it.
 */
export function deleteAsset(lake: Lake, dataset: string, documentId: string, identity: Identity): void {
  const sha1 = sha1OfAsset(documentId)
  const exists = lake.datasets.aclMode(dataset) !== null && lake.read(dataset).get(documentId) !== null
  if (!sha1 || !exists) throw notFound(`Asset "${documentId}" does not exist in dataset "${dataset}"`)
  lake.mutate([{ delete: { id: documentId } }], { dataset, identity })
  removeUnusedBytes(lake, sha1)
}
