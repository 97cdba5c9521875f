import { badRequest, httpError } from '../errors.ts'
import { type MetadataPart, metadataParts } from './image-metadata.ts'
import type { StoreOptions } from './store-asset.ts'

/** Largest upload in bytes. */
export const maxUploadBytes = 100_000_000

/** Reads a request body into memory. Throws 413 as soon as it is known to be longer than `limit` bytes. */
export async function readUpload(request: Request, limit: number = maxUploadBytes): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) throw tooLarge(limit)
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.byteLength
    if (length > limit) throw tooLarge(limit)
    parts.push(part)
  }
  return Buffer.concat(parts, length)
}

function tooLarge(limit: number) {
  return httpError(413, 'Payload Too Large', `Upload is larger than the ${limit} bytes that are accepted`)
}

/** What the query of an upload says about the asset. Throws 400 that names a parameter that is wrong. */
export function uploadOptions(query: URLSearchParams): Omit<StoreOptions, 'identity'> {
  const source = sourceOf(query)
  const metadata = metadataOf(query)
  return {
    ...texts(query),
    ...(metadata ? { metadata } : {}),
    ...(source ? { source } : {}),
  }
}

function texts(query: URLSearchParams) {
  const found: { filename?: string; label?: string; title?: string; description?: string; creditLine?: string } = {}
  for (const name of ['filename', 'label', 'title', 'description', 'creditLine'] as const) {
    const value = text(query, name)
    if (value) found[name] = name === 'filename' ? baseName(value) : value
  }
  return found
}

function text(query: URLSearchParams, name: string): string | null {
  const value = query.get(name)
  if (value && value.length > 2000) throw badRequest(`Upload parameter "${name}" is longer than 2000 characters`)
  return value || null
}

/** Folders and control characters are no part of a file's name. */
function baseName(name: string): string {
  return (name.split(/[/\\]/).at(-1) ?? '').replaceAll(/\p{Cc}/gu, '').slice(0, 255)
}

function sourceOf(query: URLSearchParams) {
  const id = text(query, 'sourceId')
  const name = text(query, 'sourceName')
  const url = text(query, 'sourceUrl')
  return id && name ? { id, name, ...(url ? { url } : {}) } : null
}

/** `meta=lqip&meta=exif`, `meta[]=…` and `meta=lqip,exif` are all sent by clients; `none` asks for nothing. */
function metadataOf(query: URLSearchParams): MetadataPart[] | null {
  const asked = [...query.getAll('meta'), ...query.getAll('meta[]')]
    .flatMap((value) => value.split(','))
    .filter(Boolean)
  if (asked.length === 0) return null
  return asked.filter((part) => part !== 'none').map(metadataPart)
}

function metadataPart(asked: string): MetadataPart {
  const known = metadataParts.find((part) => part === asked.toLowerCase())
  if (known) return known
  throw badRequest(
    `Upload parameter "meta" is "${asked.slice(0, 60)}", but must be one of ${metadataParts.join(', ')}, none`,
  )
}
