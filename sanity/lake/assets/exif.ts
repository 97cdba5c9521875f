import readExif from 'exif-reader'
import type { JsonObject, JsonValue } from '../document.ts'

/** The EXIF parts of an asset's metadata; a part is null when the image does not carry it. */
export interface ExifParts {
  /** `sanity.imageExifMetadata`: how the picture was taken. */
  readonly exif: JsonObject | null
  /** `sanity.imageExifTags`: what the file says about itself. */
  readonly image: JsonObject | null
  /** `geopoint` in degrees; north and east are positive. */
  readonly location: JsonObject | null
}

/** Reads a raw EXIF block. A broken block reads as empty: it must not keep a good picture from being stored. */
export function exifParts(block: Buffer | null): ExifParts {
  const tags = block ? readTags(block) : null
  return {
    exif: tags?.Photo ? { _type: 'sanity.imageExifMetadata', ...jsonTags(tags.Photo) } : null,
    image: tags?.Image ? { _type: 'sanity.imageExifTags', ...jsonTags(tags.Image) } : null,
    location: tags?.GPSInfo ? geopoint(tags.GPSInfo) : null,
  }
}

function readTags(block: Buffer) {
  try {
    return readExif(block)
  } catch {
    return null
  }
}

function jsonTags(tags: object): JsonObject {
  const kept: JsonObject = {}
  for (const [name, value] of Object.entries(tags)) {
    const json = jsonTag(value)
    if (json !== null) kept[name] = json
  }
  return kept
}

/** Numbers, short text, dates and lists of numbers are kept; maker notes and other binary blocks are not. */
function jsonTag(value: unknown): JsonValue {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'string') return value.length <= 1000 ? value.replaceAll('\0', '').trim() : null
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString()
  if (Array.isArray(value) && value.length <= 16 && value.every(Number.isFinite)) return value.map(Number)
  return null
}

function geopoint(gps: object): JsonObject | null {
  const tags = new Map<string, unknown>(Object.entries(gps))
  const lat = degrees(tags.get('GPSLatitude'), tags.get('GPSLatitudeRef') === 'S')
  const lng = degrees(tags.get('GPSLongitude'), tags.get('GPSLongitudeRef') === 'W')
  if (lat === null || lng === null || Math.abs(lat) > 90 || Math.abs(lng) > 180) return null
  const altitude = tags.get('GPSAltitude')
  return {
    _type: 'geopoint',
    lat,
    lng,
    ...(typeof altitude === 'number' && Number.isFinite(altitude) ? { alt: altitude } : {}),
  }
}

/** EXIF gives degrees, minutes and seconds as three numbers and the hemisphere apart. */
function degrees(value: unknown, negative: boolean): number | null {
  if (!Array.isArray(value) || value.length !== 3) return null
  const [whole = Number.NaN, minutes = Number.NaN, seconds = Number.NaN] = value.map(Number)
  const sum = whole + minutes / 60 + seconds / 3600
  if (!Number.isFinite(sum)) return null
  return negative ? -sum : sum
}
