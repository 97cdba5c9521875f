import { openAsBlob } from 'node:fs'
import { parseRange } from './byte-range.ts'

/** What the headers of an answer are made from. */
export interface ServedAsset {
  readonly mimeType: string
  /** Changes whenever the bytes do; without quotes. */
  readonly tag: string
  /** Name to suggest when the answer is a download, or null to show it in place. */
  readonly downloadName: string | null
  /** Whether the answer depends on the Accept header. */
  readonly negotiated: boolean
  /** False when the address will soon have a better answer, so that this one must not be kept. */
  readonly settled: boolean
}

/** 304 when the caller has the bytes already, by If-None-Match; else null. */
export function notModified(request: Request, asset: ServedAsset): Response | null {
  const known = request.headers.get('if-none-match')
  if (!known) return null
  const tags = known.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  if (!tags.includes('*') && !tags.includes(`"${asset.tag}"`)) return null
  return new Response(null, { status: 304, headers: assetHeaders(asset) })
}

/** Answers GET and HEAD with bytes that are in memory. */
export function answerBuffer(request: Request, asset: ServedAsset, bytes: Uint8Array<ArrayBuffer>): Response {
  const headers = assetHeaders(asset)
  headers.set('content-length', String(bytes.byteLength))
  return new Response(request.method === 'HEAD' ? null : bytes, { headers })
}

/** Answers GET and HEAD with a file, or the part of it that a Range header asks for; null when there is no file. */
export async function answerFile(request: Request, asset: ServedAsset, path: string): Promise<Response | null> {
  const file = await openFile(path)
  if (!file) return null
  const headers = assetHeaders(asset)
  headers.set('accept-ranges', 'bytes')
  const range = parseRange(currentRange(request, asset), file.size)
  if (range === 'unsatisfiable') {
    headers.set('content-range', `bytes */${file.size}`)
    return new Response(null, { status: 416, headers })
  }
  const part = range ? file.slice(range.first, range.last + 1) : file
  if (range) headers.set('content-range', `bytes ${range.first}-${range.last}/${file.size}`)
  headers.set('content-length', String(part.size))
  return new Response(request.method === 'HEAD' ? null : part.stream(), { status: range ? 206 : 200, headers })
}

async function openFile(path: string): Promise<Blob | null> {
  try {
    return await openAsBlob(path)
  } catch {
    return null
  }
}

/** A range only counts while the caller's copy is still the same content. */
function currentRange(request: Request, asset: ServedAsset): string | null {
  const condition = request.headers.get('if-range')
  return condition === null || condition === `"${asset.tag}"` ? request.headers.get('range') : null
}

/** The name of an asset is the hash of its content, so a settled answer can be kept for ever. */
const forEver = 'public, max-age=31536000, s-maxage=31536000, immutable, no-transform'
const forAMoment = 'public, max-age=30, no-transform'

function assetHeaders({ mimeType, tag, downloadName, negotiated, settled }: ServedAsset): Headers {
  const headers = new Headers({
    'content-type': mimeType.startsWith('text/') ? `${mimeType}; charset=utf-8` : mimeType,
    etag: `"${tag}"`,
    'cache-control': settled ? forEver : forAMoment,
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
  // A document opened on its own must never run script on this origin. Browsers' PDF viewers do not start in a sandbox.
  if (mimeType !== 'application/pdf') headers.set('content-security-policy', "sandbox; default-src 'none'")
  if (negotiated) headers.set('vary', 'accept')
  if (downloadName !== null) headers.set('content-disposition', attachment(downloadName))
  return headers
}

/** Both forms of RFC 6266: plain ASCII for old clients, UTF-8 for the rest. */
export function attachment(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}/\\]/gu, '').slice(0, 200) || 'download'
  const plain = safe.replaceAll(/[^\x20-\x7e]|["%]/g, '_')
  const encoded = encodeURIComponent(safe).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
