import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { openAssetFiles } from '../assets/asset-files.ts'
import { sha1OfAsset } from '../assets/asset-name.ts'
import type { LakeDocument } from '../document.ts'

/** Assets whose bytes are missing, or are not those that the asset's id was made from. */
export async function assetFaults(
  documents: readonly LakeDocument[],
  folder: string,
  tick: () => void,
): Promise<{ faults: string[]; checked: number }> {
  const files = openAssetFiles(folder)
  const bySha1 = new Map<string, string>()
  for (const { _id, _type } of documents) {
    const sha1 = _type === 'sanity.imageAsset' || _type === 'sanity.fileAsset' ? sha1OfAsset(_id) : null
    if (sha1 !== null) bySha1.set(sha1, _id)
  }
  const faults: string[] = []
  for (const [sha1, id] of bySha1) {
    const fault = await faultOf(files.pathOf(sha1), sha1)
    if (fault !== null) faults.push(`Asset "${id}": ${fault}`)
    tick()
  }
  return { faults, checked: bySha1.size }
}

async function faultOf(path: string, sha1: string): Promise<string | null> {
  if (!existsSync(path)) return `its bytes are missing (${path})`
  const hash = createHash('sha1')
  await pipeline(createReadStream(path), hash)
  const found = hash.digest('hex')
  return found === sha1 ? null : `its bytes have changed: their SHA-1 is ${found} (${path})`
}
