import { isUtf8 } from 'node:buffer'
import { extname } from 'node:path'
import { type MediaType, sniffType } from './sniff-type.ts'

/** Formats that are text or a zip archive inside; only their name tells them apart. None of them can run script. */
const namedText: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  tex: 'application/x-tex',
  ics: 'text/calendar',
  vtt: 'text/vtt',
}

const officeType = 'application/vnd.openxmlformats-officedocument'

const namedArchive: Record<string, string> = {
  docx: `${officeType}.wordprocessingml.document`,
  xlsx: `${officeType}.spreadsheetml.sheet`,
  pptx: `${officeType}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  epub: 'application/epub+zip',
}

const unknownType = 'application/octet-stream'

/**
 * Type of a file asset. Bytes with a signature keep the type that they show; the name only picks among text formats
 * and zip-based formats, and otherwise adds nothing but an extension to a plain download.
 */
export function fileType(bytes: Uint8Array, filename: string | undefined): MediaType {
  const extension = namedExtension(filename)
  const sniffed = sniffType(bytes)
  if (sniffed?.extension === 'zip' && extension && namedArchive[extension]) {
    return { mimeType: namedArchive[extension], extension }
  }
  if (sniffed) return sniffed
  if (extension && namedText[extension] && isText(bytes)) return { mimeType: namedText[extension], extension }
  return { mimeType: unknownType, extension: extension ?? 'bin' }
}

function namedExtension(filename: string | undefined): string | null {
  const extension = extname(filename ?? '')
    .slice(1)
    .toLowerCase()
  return /^[a-z0-9]{1,10}$/.test(extension) ? extension : null
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.includes(0) && isUtf8(bytes)
}

/** Media types that a browser may show in place; everything else is handed out as a download. */
export function isShownInline(mimeType: string): boolean {
  if (mimeType === 'image/svg+xml') return false
  return /^(?:image|audio|video)\//.test(mimeType) || mimeType === 'application/pdf' || mimeType === 'text/plain'
}

/** Media type that is sent for a stored file, by the extension it was stored under. */
export function mimeTypeOf(extension: string): string {
  return stored[extension] ?? namedText[extension] ?? namedArchive[extension] ?? unknownType
}

const stored: Record<string, string> = {
  jpg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  mp3: 'audio/mpeg',
  gz: 'application/gzip',
  zip: 'application/zip',
}
