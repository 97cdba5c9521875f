import { sha1OfAsset } from '../assets/asset-name.ts'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'

/** A file of an export and the content address of its bytes. */
export interface ExportedAsset {
  /** `images/<sha1>-<w>x<h>.<ext>` or `files/<sha1>.<ext>` */
  readonly path: string
  readonly sha1: string
  readonly size: number
}

/** What `sanity dataset export` writes: documents, asset files, and what the asset documents say besides. */
export interface ExportLayout {
  readonly documents: readonly JsonObject[]
  readonly assets: readonly ExportedAsset[]
  /** `image-<sha1>` or `file-<sha1>` → name, title, metadata …: the file `assets.json`. */
  readonly assetMap: JsonObject
}

/** Attributes of an asset document that an import makes anew from the bytes. */
const madeFromBytes = new Set(['_id', '_type', 'assetId', 'extension', 'mimeType', 'path', 'uploadId', 'url'])

export function exportLayout(documents: Iterable<LakeDocument>): ExportLayout {
  const content: JsonObject[] = []
  const assets: ExportedAsset[] = []
  const assetMap: JsonObject = {}
  for (const document of documents) {
    const sha1 = isAsset(document) ? sha1OfAsset(document._id) : null
    if (sha1 === null) {
      content.push(withAssetPaths(document))
      continue
    }
    const [kind = ''] = document._id.split('-')
    const size = document['size']
    assets.push({ path: pathInExport(document._id), sha1, size: typeof size === 'number' ? size : 0 })
    assetMap[`${kind}-${sha1}`] = Object.fromEntries(
      Object.entries(document).filter(([name]) => !madeFromBytes.has(name)),
    )
  }
  return { documents: content, assets, assetMap }
}

function isAsset(document: LakeDocument): boolean {
  return document._type === 'sanity.imageAsset' || document._type === 'sanity.fileAsset'
}

/** `image-<sha1>-<w>x<h>-<ext>` → `images/<sha1>-<w>x<h>.<ext>` */
function pathInExport(assetId: string): string {
  const [kind = '', ...parts] = assetId.split('-')
  const extension = parts.pop() ?? ''
  return `${kind}s/${parts.join('-')}.${extension}`
}

/** Images and files name the exported file instead of the asset document, which is made anew by an import. */
function withAssetPaths(document: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, exported(value)]))
}

function exported(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map(exported)
  if (!isObject(value)) return value
  const { asset, ...rest } = value
  const id = isObject(asset) && typeof asset['_ref'] === 'string' ? asset['_ref'] : ''
  if (!sha1OfAsset(id)) return withAssetPaths(value)
  return { _sanityAsset: `${id.split('-')[0]}@file://./${pathInExport(id)}`, ...withAssetPaths(rest) }
}

/** Documents as lines of JSON. */
export function* linesOf(documents: readonly JsonObject[]): Generator<string> {
  for (const document of documents) yield `${JSON.stringify(document)}\n`
}
