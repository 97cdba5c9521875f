import { join } from 'node:path'
import type { Lake } from '../lake.ts'
import { openAssetFiles } from './asset-files.ts'
import { sha1OfAsset } from './asset-name.ts'

const assetTypes = ['sanity.imageAsset', 'sanity.fileAsset']

/** Removes stored bytes unless an asset document of any dataset names them. */
export function removeUnusedBytes(lake: Lake, sha1: string): void {
  if (!isNamed(lake, sha1)) openAssetFiles(join(lake.config.dataFolder, 'assets')).remove(sha1)
}

function isNamed(lake: Lake, sha1: string): boolean {
  return lake.datasets
    .list()
    .some(({ name: dataset }) =>
      assetTypes.some((type) => [...lake.read(dataset).byType(type)].some(({ _id }) => sha1OfAsset(_id) === sha1)),
    )
}
