import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openAssetFiles } from '../assets/asset-files.ts'
import type { JsonObject } from '../document.ts'
import { loadDocuments } from '../store/document-writer.ts'
import { openDatabase } from '../store/open-database.ts'
import { isArchive, writeArchive, type ArchiveEntry } from './archive.ts'
import { exportLayout, linesOf, type ExportedAsset, type ExportLayout } from './export-layout.ts'
import { configFrom, readArguments, UsageError } from './options.ts'
import { startProgress } from './progress.ts'

/**
 * `export <folder>` or `export <file.tar.gz>`: documents and assets as `sanity dataset export` lays them out and
 * `import` reads them. `export <file.ndjson>` or no name (standard output): the documents as they are stored, without
 * assets' bytes. Works beside a running lake.
 */
export async function exportContent(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, {})
  const [target, ...others] = positionals
  if (others.length > 0) throw new UsageError('export [folder|file.tar.gz|file.ndjson]')
  const config = configFrom(values)
  const [dataset = 'production'] = config.datasets
  using database = openDatabase(config.dataFolder)
  const documents = [...loadDocuments(database, dataset).all()]
  if (target === undefined || target.endsWith('.ndjson')) {
    await write(documents, target === undefined ? process.stdout : createWriteStream(target))
    return
  }
  const layout = exportLayout(documents)
  const assets = join(config.dataFolder, 'assets')
  if (isArchive(target)) await exportArchive(layout, assets, dataset, target)
  else await exportFolder(layout, assets, target)
  console.log(`Exported ${documents.length} documents of "${dataset}" to ${target}`)
}

async function exportFolder(layout: ExportLayout, assets: string, target: string): Promise<void> {
  for (const folder of ['images', 'files']) await mkdir(join(target, folder), { recursive: true })
  const progress = startProgress('Assets', layout.assets.length)
  for (const asset of layout.assets) {
    await copyFile(await presentFile(assets, asset), join(target, asset.path))
    progress.step()
  }
  progress.done()
  await writeFile(join(target, 'assets.json'), JSON.stringify(layout.assetMap))
  await write(layout.documents, createWriteStream(join(target, 'data.ndjson')))
}

async function exportArchive(layout: ExportLayout, assets: string, dataset: string, target: string): Promise<void> {
  const day = new Date()
    .toISOString()
    .replaceAll(/[^a-z0-9]/gi, '-')
    .toLowerCase()
  const folder = `${dataset}-export-${day}`
  async function* entries(): AsyncGenerator<ArchiveEntry> {
    let size = 0
    for (const line of linesOf(layout.documents)) size += Buffer.byteLength(line)
    yield { name: `${folder}/data.ndjson`, size, read: () => linesOf(layout.documents) }
    const map = Buffer.from(JSON.stringify(layout.assetMap))
    yield { name: `${folder}/assets.json`, size: map.byteLength, read: () => [map] }
    const progress = startProgress('Assets', layout.assets.length)
    for (const asset of layout.assets) {
      const path = await presentFile(assets, asset)
      const { size: bytes } = await stat(path)
      yield { name: `${folder}/${asset.path}`, size: bytes, read: () => createReadStream(path) }
      progress.step()
    }
    progress.done()
  }
  await writeArchive(target, entries())
}

/** @throws UsageError when the bytes of an asset are not in the data folder */
async function presentFile(assets: string, { sha1, path }: ExportedAsset): Promise<string> {
  const stored = openAssetFiles(assets).pathOf(sha1)
  try {
    await stat(stored)
    return stored
  } catch {
    throw new UsageError(`The bytes of ${path} are missing from ${assets}. "lake verify" lists all that is wrong.`)
  }
}

async function write(documents: readonly JsonObject[], target: NodeJS.WritableStream): Promise<void> {
  const progress = startProgress('Documents', documents.length)
  function* told(): Generator<string> {
    for (const line of linesOf(documents)) {
      yield line
      progress.step()
    }
  }
  await pipeline(Readable.from(told()), target, { end: target !== process.stdout })
  progress.done()
}
