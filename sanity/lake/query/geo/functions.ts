import type { JsonValue } from '../../document.ts'
import { pointAt, readGeo, type Geo } from './read-geo.ts'
import { contains, intersects } from './relations.ts'

type Implementation = (values: readonly JsonValue[]) => JsonValue

const between =
  (decide: (left: Geo, right: Geo) => JsonValue): Implementation =>
  ([left, right]) => {
    const [one, other] = [readGeo(left ?? null), readGeo(right ?? null)]
    return one && other ? decide(one, other) : null
  }

/** GROQ's geography extension, on a plane but for distances. https://spec.groq.dev/draft/#sec-Geography-Extension */
export const geoFunctions: Readonly<Record<string, Implementation>> = {
  'geo::latLng': ([lat, lng]) => pointAt(lat ?? null, lng ?? null)?.value ?? null,
  'geo::contains': between((outer, inner) => contains(outer.pieces, inner.pieces)),
  'geo::intersects': between((left, right) => intersects(left.pieces, right.pieces)),
  'geo::distance': between(distance),
  'lake::geo': ([value]) => readGeo(value ?? null)?.value ?? null,
}

/** Metres; the earth's radius at the equator, as the specification's test suite has it. */
const earthRadius = 6_378_137

const radians = (degrees: number) => (degrees * Math.PI) / 180
const halfChord = (angle: number) => Math.sin(angle / 2) ** 2

/** The way along the surface of a sphere between two points, in metres; null for what is no point. */
function distance(left: Geo, right: Geo): number | null {
  const [[from, ...more], [to, ...others]] = [left.pieces, right.pieces]
  if (from?.kind !== 'point' || to?.kind !== 'point' || more.length > 0 || others.length > 0) return null
  const [latitude, other] = [radians(from.at[1]), radians(to.at[1])]
  const chord =
    halfChord(other - latitude) + Math.cos(latitude) * Math.cos(other) * halfChord(radians(to.at[0] - from.at[0]))
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}
