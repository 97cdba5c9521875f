import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultMessage } from '#lib/text/fault-message.ts'
import { sha1OfAsset } from '../assets/asset-name.ts'
import type { JsonObject, LakeDocument } from '../document.ts'
import { isObject, parseJson, sameJson } from '../json.ts'
import { UsageError } from './options.ts'

/** What people wrote on an asset, and when it came: everything that its bytes do not tell. */
const restored = [
  'originalFilename',
  'label',
  'title',
  'description',
  'altText',
  'creditLine',
  'source',
  '_createdAt',
  '_updatedAt',
]

/** `assets.json` of an export; empty when there is none. @throws UsageError when it cannot be read */
export function readAssetMap(folder: string): JsonObject {
  const path = join(folder, 'assets.json')
  if (!existsSync(path)) return {}
  try {
    const map = parseJson(readFileSync(path, 'utf8'))
    if (isObject(map)) return map
  } catch (error) {
    throw new UsageError(`${path} is not valid JSON: ${faultMessage(error)}`)
  }
  throw new UsageError(`${path} must be an object with what is known of each asset`)
}

/** The asset document with what the export knew of it, or null when it says so already. */
export function withDescription(asset: LakeDocument, map: JsonObject): JsonObject | null {
  const [kind = ''] = asset._id.split('-')
  const known = map[`${kind}-${sha1OfAsset(asset._id) ?? ''}`]
  if (!isObject(known)) return null
  const entries = restored.flatMap((name) => {
    const value = known[name]
    return value === undefined || sameJson(value, asset[name]) ? [] : [[name, value] as const]
  })
  return entries.length === 0 ? null : { ...asset, ...Object.fromEntries(entries) }
}
