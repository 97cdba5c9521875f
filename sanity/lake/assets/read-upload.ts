import { badRequest } from '../errors.ts'
import { type MetadataPart, metadataParts } from './image-metadata.ts'
import type { StoreOptions } from './store-asset.ts'

/** Largest upload in bytes. */
export const maxUploadBytes = 100_000_000

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
