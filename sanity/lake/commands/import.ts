import { systemIdentity } from '../auth/system-identity.ts'
import type { JsonObject } from '../document.ts'
import type { Lake } from '../lake.ts'
import { openLake } from '../open-lake.ts'
import { asImported } from '../releases/imported-release.ts'
import { isReleaseId } from '../releases/release.ts'
import { AssetImporter } from './import-assets.ts'
import { isArchive, unpackArchive } from './archive.ts'
import { readAssetMap } from './asset-map.ts'
import { startProgress } from './progress.ts'
import { configFrom, readArguments, UsageError } from './options.ts'
import { contentFile, readDocuments } from './read-ndjson.ts'

const own = {
  replace: { type: 'boolean', default: false },
  missing: { type: 'boolean', default: false },
  'if-empty': { type: 'boolean', default: false },
} as const

/**
 * `import <file.ndjson|folder|file.tar.gz>`: documents and the assets they name, into the folder of a lake that is not running. All
 * documents are one transaction, so references may point forwards and a fault leaves nothing half done.
 */
export async function importContent(words: string[]): Promise<void> {
  const { values, positionals } = readArguments(words, own)
  const [path, ...others] = positionals
  if (!path || others.length > 0)
    throw new UsageError('import <file.ndjson|folder|file.tar.gz> [--replace|--missing] [--if-empty]')
  if (values.replace && values.missing) throw new UsageError('Use either --replace or --missing, not both')
  await using unpacked = isArchive(path) ? await unpackArchive(path) : null
  const file = contentFile(unpacked?.folder ?? path)
  const config = configFrom(values)
  const [dataset = 'production'] = config.datasets
  const lake = openLake(config)
  try {
    if (values['if-empty'] && lake.read(dataset).count() > 0) {
      console.log(`The dataset "${dataset}" has content already; nothing was imported.`)
      return
    }
    const kind = values.replace ? 'createOrReplace' : values.missing ? 'createIfNotExists' : 'create'
    const { documents, assets } = await importInto(lake, dataset, file, kind)
    console.log(`Imported ${documents} documents and ${assets} assets into "${dataset}".`)
  } finally {
    lake.close()
  }
}

type Kind = 'create' | 'createOrReplace' | 'createIfNotExists'

async function importInto(lake: Lake, dataset: string, file: { path: string; folder: string }, kind: Kind) {
  const documents = await readDocuments(file.path)
  const importer = new AssetImporter(lake, dataset, file.folder, readAssetMap(file.folder))
  const mutations: JsonObject[] = []
  const progress = startProgress('Documents', documents.length)
  for (const document of documents) {
    mutations.push({ [kind]: await importer.resolve(isRelease(document) ? asImported(document) : document) })
    progress.step()
  }
  progress.done()
  lake.mutate(mutations, { dataset, identity: systemIdentity })
  return { documents: documents.length, assets: importer.count }
}

function isRelease({ _id }: JsonObject): boolean {
  return typeof _id === 'string' && isReleaseId(_id)
}
