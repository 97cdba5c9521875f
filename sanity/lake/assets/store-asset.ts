import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { JsonObject, LakeDocument } from '../document.ts'
import { badRequest, notFound } from '../errors.ts'
import type { Identity, Lake } from '../lake.ts'
import { openAssetFiles, type StagedFile } from './asset-files.ts'
import { fileType } from './file-type.ts'
import { readImageHeader } from './image-header.ts'
import { defaultMetadata, imageMetadata, type MetadataPart } from './image-metadata.ts'
import type { MediaType } from './sniff-type.ts'
import { removeUnusedBytes } from './unused-bytes.ts'

export interface StoreOptions {
  readonly identity: Identity
  /** Name that the file had where it came from; kept for downloads, never believed. */
  readonly filename?: string
  /** Metadata to work out, for images; `defaultMetadata` when absent. */
  readonly metadata?: readonly MetadataPart[]
  readonly label?: string
  readonly title?: string
  readonly description?: string
  readonly creditLine?: string
  /** Where the asset came from, when that is another service. */
  readonly source?: { readonly id: string; readonly name: string; readonly url?: string }
}

/**
 * Stores an image and its `sanity.imageAsset` document; the same bytes always give the same document.
 * Throws 400 for what is no acceptable image, 404 for an unknown dataset, and what `lake.mutate` throws.
 */
export async function storeImage(
  lake: Lake,
  dataset: string,
  bytes: Uint8Array,
  options: StoreOptions,
): Promise<LakeDocument> {
  checkUpload(lake, dataset, bytes)
  const header = await readImageHeader(bytes)
  const metadata = await imageMetadata(bytes, header, new Set(options.metadata ?? defaultMetadata))
  return storeBytes(
    lake,
    dataset,
    bytes,
    (sha1) => {
      const size = `${header.width}x${header.height}`
      const path = `images/${lake.config.projectId}/${dataset}/${sha1}-${size}.${header.extension}`
      const id = `image-${sha1}-${size}-${header.extension}`
      return {
        ...assetDocument(lake, { id, type: 'sanity.imageAsset', path, sha1, media: header, bytes, options }),
        metadata,
      }
    },
    options.identity,
  )
}

/** Stores any file and its `sanity.fileAsset` document. Throws like `storeImage`. */
export async function storeFile(
  lake: Lake,
  dataset: string,
  bytes: Uint8Array,
  options: StoreOptions,
): Promise<LakeDocument> {
  checkUpload(lake, dataset, bytes)
  const media = fileType(bytes, options.filename)
  return storeBytes(
    lake,
    dataset,
    bytes,
    (sha1) => {
      const path = `files/${lake.config.projectId}/${dataset}/${sha1}.${media.extension}`
      const id = `file-${sha1}-${media.extension}`
      return assetDocument(lake, { id, type: 'sanity.fileAsset', path, sha1, media, bytes, options })
    },
    options.identity,
  )
}

function checkUpload(lake: Lake, dataset: string, bytes: Uint8Array): void {
  if (lake.datasets.aclMode(dataset) === null) throw notFound(`Dataset "${dataset}" does not exist`)
  if (bytes.byteLength === 0) throw badRequest('Upload is empty: send the bytes of the file as the request body')
}

type NewAsset = JsonObject & { _id: string; _type: string }

/**
 * The bytes are on disk before the document that names them. From the rename to the commit nothing else can run, so a
 * deletion of the same content comes wholly before or wholly after.
 */
async function storeBytes(
  lake: Lake,
  dataset: string,
  bytes: Uint8Array,
  describe: (sha1: string) => NewAsset,
  identity: Identity,
): Promise<LakeDocument> {
  const files = openAssetFiles(join(lake.config.dataFolder, 'assets'))
  const staged: StagedFile = await files.stage(bytes)
  try {
    files.keep(staged)
  } catch (error) {
    files.discard(staged)
    throw error
  }
  const asset = describe(staged.sha1)
  const known = lake.read(dataset).get(asset._id)
  if (known) return known
  try {
    lake.mutate([{ createIfNotExists: asset }], { dataset, identity })
  } catch (error) {
    removeUnusedBytes(lake, staged.sha1)
    throw error
  }
  const stored = lake.read(dataset).get(asset._id)
  if (!stored) throw new Error(`Asset document ${asset._id} was written but cannot be read`)
  return stored
}

interface AssetFacts {
  readonly id: string
  readonly type: 'sanity.imageAsset' | 'sanity.fileAsset'
  readonly path: string
  readonly sha1: string
  readonly media: MediaType
  readonly bytes: Uint8Array
  readonly options: StoreOptions
}

function assetDocument(lake: Lake, { id, type, path, sha1, media, bytes, options }: AssetFacts): NewAsset {
  const { publicOrigins, basePath } = lake.config
  return {
    _id: id,
    _type: type,
    assetId: sha1,
    extension: media.extension,
    mimeType: media.mimeType,
    path,
    sha1hash: sha1,
    size: bytes.byteLength,
    uploadId: randomUUID().replaceAll('-', ''),
    url: `${publicOrigins[0] ?? ''}${basePath}/${path}`,
    ...describedBy(options),
  }
}

function describedBy({ filename, label, title, description, creditLine, source }: StoreOptions): JsonObject {
  return {
    ...(filename ? { originalFilename: filename } : {}),
    ...(label ? { label } : {}),
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(creditLine ? { creditLine } : {}),
    ...(source ? { source: { _type: 'sanity.assetSourceData', ...source } } : {}),
  }
}
