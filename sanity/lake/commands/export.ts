import { createWriteStream } from 'node:fs'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openAssetFiles } from '../assets/asset-files.ts'
import { sha1OfAsset } from '../assets/asset-name.ts'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import { loadDocuments } from '../store/document-writer.ts'
import { openDatabase } from '../store/open-database.ts'
import { configFrom, readArguments, UsageError } from './options.ts'

/**
 * `export <folder>`: `data.ndjson`, `images/` and `files/`, as `sanity dataset export` lays them out and `import` reads
 * them. `export <file.ndjson>` or no name (standard output): the documents as they are stored, without assets' bytes.
 * Works beside a running lake.
 */
export async function exportContent(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, {})
  const [target, ...others] = positionals
  if (others.length > 0) throw new UsageError('export [folder|file.ndjson]')
  const config = configFrom(values)
  const [dataset = 'production'] = config.datasets
  using database = openDatabase(config.dataFolder)
  const documents = [...loadDocuments(database, dataset).all()]
  if (target === undefined || target.endsWith('.ndjson')) {
    await write(documents, target === undefined ? process.stdout : createWriteStream(target))
    return
  }
  await exportFolder(documents, join(config.dataFolder, 'assets'), target)
  console.log(`Exported ${documents.length} documents of "${dataset}" to ${target}`)
}

async function exportFolder(documents: readonly LakeDocument[], assets: string, target: string): Promise<void> {
  const files = openAssetFiles(assets)
  const content: JsonObject[] = []
  for (const folder of ['images', 'files']) await mkdir(join(target, folder), { recursive: true })
  for (const document of documents) {
    const sha1 = isAsset(document) ? sha1OfAsset(document._id) : null
    if (sha1) await copyFile(files.pathOf(sha1), join(target, pathInExport(document._id)))
    else content.push(withAssetPaths(document))
  }
  await write(content, createWriteStream(join(target, 'data.ndjson')))
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
  const { asset, ...rest } = withAssetPaths(value)
  const id = isObject(asset) && typeof asset['_ref'] === 'string' ? asset['_ref'] : ''
  if (!sha1OfAsset(id)) return asset === undefined ? rest : { ...rest, asset }
  return { ...rest, _sanityAsset: `${id.split('-')[0]}@file://./${pathInExport(id)}` }
}

async function write(documents: readonly JsonObject[], target: NodeJS.WritableStream): Promise<void> {
  const lines = documents.values().map((document) => `${JSON.stringify(document)}\n`)
  await pipeline(Readable.from(lines), target, { end: target !== process.stdout })
}
