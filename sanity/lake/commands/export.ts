import { createReadStream, createWriteStream } from 'node:fs'
import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openAssetFiles } from '../assets/asset-files.ts'
import type { JsonObject } from '../document.ts'
import { loadDocuments } from '../store/document-writer.ts'
import { openDatabase } from '../store/open-database.ts'
import { isArchive, writeArchive, type ArchiveEntry } from './archive.ts'
import { exportLayout, linesOf, type ExportedAsset, type ExportLayout } from './export-layout.ts'
import { assertPlaceFor, configFrom, lakeFolder, readArguments, UsageError } from './options.ts'
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
  if (target !== undefined) assertTarget(target)
  const dataFolder = lakeFolder(values)
  const [dataset = 'production'] = configFrom(values).datasets
  using database = openDatabase(dataFolder)
  assertDataset(database, dataset)
  const documents = [...loadDocuments(database, dataset).all()]
  if (target === undefined) return write(documents, process.stdout)
  const assets = join(dataFolder, 'assets')
  if (target.endsWith('.ndjson')) await write(documents, createWriteStream(target))
  else if (isArchive(target)) await exportArchive(exportLayout(documents), assets, dataset, target)
  else await exportFolder(exportLayout(documents), assets, target)
  console.log(`Exported ${documents.length} documents of "${dataset}" to ${target}`)
}

function assertTarget(target: string): void {
  assertPlaceFor(target)
  if (/\.(zip|tar|gz|json)$/i.test(target) && !isArchive(target)) {
    throw new UsageError(`An export is a folder, a .tar.gz or an .ndjson, not ${target}`)
  }
}

function assertDataset(database: DatabaseSync, name: string): void {
  const names = database
    .prepare('SELECT name FROM datasets ORDER BY name')
    .all()
    .map((row) => String(row['name']))
  if (!names.includes(name)) throw new UsageError(`There is no dataset "${name}": there is ${names.join(', ')}`)
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
    yield { name: `${folder}/data.ndjson`, size, read: () => toldLines(layout.documents) }
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
  await pipeline(Readable.from(toldLines(documents)), target, { end: target !== process.stdout })
}

/** The lines, while it is told how many have gone. */
function* toldLines(documents: readonly JsonObject[]): Generator<string> {
  const progress = startProgress('Documents', documents.length)
  for (const line of linesOf(documents)) {
    yield line
    progress.step()
  }
  progress.done()
}
