import { edgesOf, type Segment } from './edges.ts'

/** Longitude and latitude in degrees, in GeoJSON's order; what else a position has is left away. */
export type Position = readonly [lng: number, lat: number]
export type Ring = readonly Position[]

/** A part of a geography that is one piece. */
export type Piece =
  | { readonly kind: 'point'; readonly at: Position }
  | { readonly kind: 'line'; readonly path: readonly Position[] }
  /** The outer ring and the holes in it, each of them closed. */
  | { readonly kind: 'area'; readonly rings: readonly Ring[] }

export function samePlace([a, b]: Position, [c, d]: Position): boolean {
  return a === c && b === d
}

/** Twice the area of the triangle: its sign says on which side of `from → to` the position lies. */
function side([from, to]: Segment, at: Position): number {
  return (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0])
}

const isInRange = (a: number, b: number, x: number) => x >= Math.min(a, b) && x <= Math.max(a, b)

function between([from, to]: Segment, at: Position): boolean {
  return isInRange(from[0], to[0], at[0]) && isInRange(from[1], to[1], at[1])
}

export function isOn(segment: Segment, at: Position): boolean {
  return between(segment, at) && side(segment, at) === 0
}

/** Degrees by which a position that was worked out may be off: a tenth of a millimetre. */
export const rounding = 1e-9

export function isNear(segment: Segment, at: Position): boolean {
  const [from, to] = segment
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  const distance = Math.abs(side(segment, at)) / length
  const reach = Math.hypot(at[0] - (from[0] + to[0]) / 2, at[1] - (from[1] + to[1]) / 2)
  return distance <= rounding && reach <= length / 2 + rounding
}

/** Whether two segments share a position. */
export function doMeet(one: Segment, other: Segment): boolean {
  const [a, b] = [side(one, other[0]), side(one, other[1])]
  const [c, d] = [side(other, one[0]), side(other, one[1])]
  if (a * b < 0 && c * d < 0) return true
  return isOn(one, other[0]) || isOn(one, other[1]) || isOn(other, one[0]) || isOn(other, one[1])
}

/** How far along `one`, from 0 to 1, each place lies where `other` cuts or touches it. */
export function cuts(one: Segment, other: Segment): number[] {
  const along = ([lng, lat]: Position) => {
    const [from, to] = one
    return Math.abs(to[0] - from[0]) >= Math.abs(to[1] - from[1])
      ? (lng - from[0]) / (to[0] - from[0])
      : (lat - from[1]) / (to[1] - from[1])
  }
  const touching = other.filter((end) => isOn(one, end)).map(along)
  const [c, d] = [side(other, one[0]), side(other, one[1])]
  const [a, b] = [side(one, other[0]), side(one, other[1])]
  return a * b < 0 && c * d < 0 ? [...touching, c / (c - d)] : touching
}

/** Whether a position lies in a ring: 1 inside, 0 on its line, -1 outside. */
export function insideRing(ring: Ring, at: Position): 1 | 0 | -1 {
  let [inside, isOnLine] = [false, false]
  edgesOf(ring).eachAt(at[1], (segment) => {
    isOnLine ||= isOn(segment, at)
    const [[x, y], [u, v]] = segment
    if (y > at[1] !== v > at[1] && at[0] < ((u - x) * (at[1] - y)) / (v - y) + x) inside = !inside
  })
  if (isOnLine) return 0
  return inside ? 1 : -1
}

/** Whether a position belongs to an area, its lines included. */
export function isWithin(rings: readonly Ring[], at: Position): boolean {
  const [outer, ...holes] = rings
  return outer !== undefined && insideRing(outer, at) >= 0 && holes.every((hole) => insideRing(hole, at) <= 0)
}
