import type { JsonObject, JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import { edgesOf } from './edges.ts'
import { doMeet, samePlace, type Piece, type Position, type Ring } from './geometry.ts'

/** A geography as GROQ has it: what it looks like as a value, and its pieces. */
export interface Geo {
  /** GeoJSON with nothing but its type and its coordinates. */
  readonly value: JsonObject
  readonly pieces: readonly Piece[]
}

const known = new WeakMap<object, { readonly geo: Geo | null }>()

/**
 * Reads `{lat, lng}` (or `lon`) or a GeoJSON geometry; null for anything else, and for an area whose lines cross.
 *
 * @see https://spec.groq.dev/draft/#sec-Geography-Extension
 */
export function readGeo(value: JsonValue): Geo | null {
  if (!isObject(value)) return null
  const before = known.get(value)
  if (before) return before.geo
  const geo = 'lat' in value ? readPoint(value) : readGeoJson(value)
  known.set(value, { geo })
  return geo
}

export function pointAt(lat: JsonValue, lng: JsonValue): Geo | null {
  const at = positionOf([lng, lat])
  return at && geoFrom('Point', [...at], [{ kind: 'point', at }])
}

function readPoint(value: JsonObject): Geo | null {
  if ('lng' in value === 'lon' in value) return null
  return pointAt(value['lat'] ?? null, value['lng'] ?? value['lon'] ?? null)
}

function readGeoJson({ type, coordinates = null, geometries = null }: JsonObject): Geo | null {
  if (type === 'GeometryCollection') {
    const parts = all(geometries, readGeo)
    return (
      parts && {
        value: { type, geometries: parts.map((part) => part.value) },
        pieces: parts.flatMap((part) => part.pieces),
      }
    )
  }
  if (typeof type !== 'string') return null
  const pieces = piecesOf(type, coordinates)
  return pieces && geoFrom(type, coordinates, pieces)
}

function geoFrom(type: string, coordinates: JsonValue, pieces: readonly Piece[]): Geo {
  return { value: { type, coordinates }, pieces }
}

function piecesOf(type: string, coordinates: JsonValue): Piece[] | null {
  switch (type) {
    case 'Point':
      return only(pointOf(coordinates))
    case 'MultiPoint':
      return all(coordinates, pointOf)
    case 'LineString':
      return only(lineOf(coordinates))
    case 'MultiLineString':
      return all(coordinates, lineOf)
    case 'Polygon':
      return only(areaOf(coordinates))
    case 'MultiPolygon':
      return all(coordinates, areaOf)
    default:
      return null
  }
}

function only(piece: Piece | null): Piece[] | null {
  return piece && [piece]
}

/** Every item read, or null where one cannot be, or there is none. */
function all<T>(value: JsonValue, read: (item: JsonValue) => T | null): T[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const items: T[] = []
  for (const item of value) {
    const one = read(item)
    if (one === null) return null
    items.push(one)
  }
  return items
}

function positionOf(value: JsonValue): Position | null {
  if (!Array.isArray(value)) return null
  const [lng, lat] = value
  return typeof lng === 'number' && typeof lat === 'number' ? [lng, lat] : null
}

function pointOf(value: JsonValue): Piece | null {
  const at = positionOf(value)
  return at && { kind: 'point', at }
}

function lineOf(value: JsonValue): Piece | null {
  const path = all(value, positionOf)
  return path && path.length >= 2 ? { kind: 'line', path } : null
}

function areaOf(value: JsonValue): Piece | null {
  const rings = all(value, ringOf)
  return rings && { kind: 'area', rings }
}

function ringOf(value: JsonValue): Ring | null {
  const ring = all(value, positionOf)
  const [first] = ring ?? []
  const last = ring?.at(-1)
  if (!ring || !first || !last || ring.length < 4 || !samePlace(first, last)) return null
  return isSimple(ring) ? ring : null
}

/** Whether the ring's segments meet nowhere but where one ends and the next begins. */
function isSimple(ring: Ring): boolean {
  const edges = edgesOf(ring)
  const last = edges.segments.length - 1
  return edges.segments.every((one, index) => {
    if (samePlace(...one)) return false
    return !edges.someNear(
      one,
      (other, place) => place > index + 1 && !(index === 0 && place === last) && doMeet(one, other),
    )
  })
}
