/** A place in a document where a picture stands. */
export interface AssetUse {
  /** Path of the picture, e.g. `leadImage` or `body[_key=="f1"]`. */
  readonly path: string
  readonly alt: string | null
}

/** Every place of a document that shows the asset, in the order of its fields. */
export function usesOf(document: unknown, assetId: string, path = ''): AssetUse[] {
  if (Array.isArray(document)) {
    return document.flatMap((item: unknown, index) => usesOf(item, assetId, `${path}[${keyOf(item) ?? index}]`))
  }
  if (typeof document !== 'object' || document === null) return []
  if ('asset' in document && refOf(document.asset) === assetId) return [{ path, alt: textOf(document, 'alt') }]
  return Object.entries(document).flatMap(([name, value]) => usesOf(value, assetId, path ? `${path}.${name}` : name))
}

function keyOf(item: unknown): string | null {
  const key = textOf(item, '_key')
  return key === null ? null : `_key=="${key}"`
}

function refOf(asset: unknown): string | null {
  return textOf(asset, '_ref')
}

function textOf(value: unknown, field: string): string | null {
  if (typeof value !== 'object' || value === null) return null
  const found = Object.entries(value).find(([name]) => name === field)?.[1]
  return typeof found === 'string' && found ? found : null
}
