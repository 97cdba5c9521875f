import { readFile, realpath } from 'node:fs/promises'
import { basename, resolve, sep } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { storeFile, storeImage } from '../assets/store-asset.ts'
import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { systemIdentity } from '../auth/system-identity.ts'
import type { Lake } from '../lake.ts'
import { withDescription } from './asset-map.ts'
import { UsageError } from './options.ts'

const assetPattern = /^(image|file)@(file:\/\/.+)$/

/**
 * Stores what documents name as `_sanityAsset: "image@file://./images/a.jpg"` and puts references in its place. The
 * same file is stored once however often it is named.
 */
export class AssetImporter {
  readonly #stored = new Map<string, Promise<string>>()
  readonly #lake: Lake
  readonly #dataset: string
  readonly #folder: string
  readonly #assetMap: JsonObject

  /**
   * @param folder relative paths start here, and no path may leave it
   * @param assetMap what an export says of its assets besides their bytes, by `image-<sha1>` or `file-<sha1>`
   */
  constructor(lake: Lake, dataset: string, folder: string, assetMap: JsonObject) {
    this.#lake = lake
    this.#dataset = dataset
    this.#folder = resolve(folder)
    this.#assetMap = assetMap
  }

  get count(): number {
    return this.#stored.size
  }

  async resolve(document: JsonObject): Promise<JsonObject> {
    const resolved = await this.#value(document)
    return isObject(resolved) ? resolved : document
  }

  async #value(value: JsonValue): Promise<JsonValue> {
    if (Array.isArray(value)) {
      const items: JsonValue[] = []
      for (const item of value) items.push(await this.#value(item))
      return items
    }
    if (!isObject(value)) return value
    const { _sanityAsset: source, ...rest } = value
    const resolved: JsonObject = {}
    for (const [name, item] of Object.entries(rest)) resolved[name] = await this.#value(item)
    if (source === undefined) return resolved
    return { ...resolved, asset: { _type: 'reference', _ref: await this.#assetId(source) } }
  }

  #assetId(source: JsonValue): Promise<string> {
    const key = typeof source === 'string' ? source : JSON.stringify(source)
    const known = this.#stored.get(key) ?? this.#store(key)
    this.#stored.set(key, known)
    return known
  }

  async #store(source: string): Promise<string> {
    const [, kind, url = ''] = assetPattern.exec(source) ?? []
    if (!kind) throw new UsageError(`Cannot import the asset "${source}": only image@file://… and file@file://… can be`)
    const path = await this.#pathOf(url, source)
    const bytes = await readFile(path)
    const store = kind === 'image' ? storeImage : storeFile
    const on = { dataset: this.#dataset, identity: systemIdentity }
    const stored = await store(this.#lake, this.#dataset, bytes, { filename: basename(path), identity: on.identity })
    const described = withDescription(stored, this.#assetMap)
    if (described) this.#lake.mutate([{ createOrReplace: described }], on)
    return stored._id
  }

  async #pathOf(url: string, source: string): Promise<string> {
    const relative = url.startsWith('file://./')
    const base = pathToFileURL(this.#folder + sep)
    const path = fileURLToPath(relative ? new URL(url.slice('file://'.length), base) : new URL(url))
    try {
      const real = await realpath(path)
      if (real.startsWith((await realpath(this.#folder)) + sep)) return real
    } catch {
      throw new UsageError(`The asset "${source}" is not there: ${path}`)
    }
    throw new UsageError(`The asset "${source}" lies outside ${this.#folder}`)
  }
}
