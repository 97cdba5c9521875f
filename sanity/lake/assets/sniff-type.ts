/** What bytes are, told by the bytes alone; a file's name is never believed. */
export interface MediaType {
  readonly mimeType: string
  /** As it stands in asset ids and URLs: lower case, no dot. */
  readonly extension: string
}

interface Signature extends MediaType {
  readonly at: number
  readonly bytes: readonly number[]
}

const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0))

const signatures: readonly Signature[] = [
  { mimeType: 'image/jpeg', extension: 'jpg', at: 0, bytes: [0xff, 0xd8, 0xff] },
  { mimeType: 'image/png', extension: 'png', at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mimeType: 'image/gif', extension: 'gif', at: 0, bytes: ascii('GIF8') },
  { mimeType: 'image/webp', extension: 'webp', at: 8, bytes: ascii('WEBP') },
  { mimeType: 'image/avif', extension: 'avif', at: 4, bytes: ascii('ftypavi') },
  { mimeType: 'image/heic', extension: 'heic', at: 4, bytes: ascii('ftyphe') },
  { mimeType: 'image/heic', extension: 'heic', at: 4, bytes: ascii('ftypmif1') },
  { mimeType: 'image/tiff', extension: 'tif', at: 0, bytes: [0x49, 0x49, 0x2a, 0x00] },
  { mimeType: 'image/tiff', extension: 'tif', at: 0, bytes: [0x4d, 0x4d, 0x00, 0x2a] },
  { mimeType: 'application/pdf', extension: 'pdf', at: 0, bytes: ascii('%PDF-') },
  { mimeType: 'video/mp4', extension: 'mp4', at: 4, bytes: ascii('ftyp') },
  { mimeType: 'video/webm', extension: 'webm', at: 0, bytes: [0x1a, 0x45, 0xdf, 0xa3] },
  { mimeType: 'audio/wav', extension: 'wav', at: 8, bytes: ascii('WAVE') },
  { mimeType: 'audio/ogg', extension: 'ogg', at: 0, bytes: ascii('OggS') },
  { mimeType: 'audio/mpeg', extension: 'mp3', at: 0, bytes: ascii('ID3') },
  { mimeType: 'audio/mpeg', extension: 'mp3', at: 0, bytes: [0xff, 0xfb] },
  { mimeType: 'application/gzip', extension: 'gz', at: 0, bytes: [0x1f, 0x8b] },
  { mimeType: 'application/zip', extension: 'zip', at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] },
]

export function sniffType(bytes: Uint8Array): MediaType | null {
  const found = signatures.find(({ at, bytes: wanted }) => wanted.every((byte, index) => bytes[at + index] === byte))
  if (found) return { mimeType: found.mimeType, extension: found.extension }
  return looksLikeSvg(bytes) ? { mimeType: 'image/svg+xml', extension: 'svg' } : null
}

/** What may stand before the root element: a byte order mark, declarations, comments and a document type. */
const prologue = /^(?:\ufeff|\s+|<\?[^>]*\?>|<!--(?:[^-]|-(?!->))*-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>)/i

function looksLikeSvg(bytes: Uint8Array): boolean {
  let head = new TextDecoder().decode(bytes.subarray(0, 8192))
  for (let match = prologue.exec(head); match; match = prologue.exec(head)) head = head.slice(match[0].length)
  return /^<svg[\s>/]/.test(head)
}
