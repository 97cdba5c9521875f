/** An image as its URL names it: `{sha1}-{width}x{height}.{extension}`. */
export interface ImageName {
  readonly sha1: string
  readonly extension: string
  readonly documentId: string
}

/** A file as its URL names it: `{sha1}.{extension}`. */
export interface FileName {
  readonly sha1: string
  readonly extension: string
  readonly documentId: string
}

/** Null for anything that the lake cannot have issued; a path of the file system is never made from other text. */
export function parseImageName(name: string): ImageName | null {
  const match = /^([0-9a-f]{40})-([1-9]\d{0,4}x[1-9]\d{0,4})\.([a-z]{3,4})$/.exec(name)
  if (!match) return null
  const [, sha1 = '', size = '', extension = ''] = match
  return { sha1, extension, documentId: `image-${sha1}-${size}-${extension}` }
}

export function parseFileName(name: string): FileName | null {
  const match = /^([0-9a-f]{40})\.([a-z0-9]{1,10})$/.exec(name)
  if (!match) return null
  const [, sha1 = '', extension = ''] = match
  return { sha1, extension, documentId: `file-${sha1}-${extension}` }
}

/** The SHA-1 that an asset document's id carries, or null when it is the id of something else. */
export function sha1OfAsset(documentId: string): string | null {
  return (
    /^(?:image-([0-9a-f]{40})-\d+x\d+-[a-z]+|file-([0-9a-f]{40})-[a-z0-9]+)$/
      .exec(documentId)
      ?.slice(1)
      .find(Boolean) ?? null
  )
}
