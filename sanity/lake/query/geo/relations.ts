import { edgesOf, segmentsOf, type Segment } from './edges.ts'
import {
  cuts,
  doMeet,
  insideRing,
  isNear,
  isOn,
  isWithin,
  rounding,
  samePlace,
  type Piece,
  type Position,
} from './geometry.ts'

/** Whether two geographies share a position, on a plane of longitude and latitude. */
export function intersects(left: readonly Piece[], right: readonly Piece[]): boolean {
  return left.some((one) => right.some((other) => meet(one, other)))
}

/** Whether every piece of `inner` lies within a piece of `outer`, lines included, on the same plane. */
export function contains(outer: readonly Piece[], inner: readonly Piece[]): boolean {
  return inner.length > 0 && inner.every((piece) => outer.some((around) => holds(around, piece)))
}

function meet(one: Piece, other: Piece): boolean {
  if (one.kind === 'point') return has(other, one.at)
  if (other.kind === 'point') return has(one, other.at)
  const [lines, others] = [pathsOf(one).flatMap(segmentsOf), pathsOf(other)]
  if (lines.some((segment) => someNear(others, segment, (another) => doMeet(segment, another)))) return true
  // No lines meet: one may lie in the other as a whole.
  const [first] = pathsOf(one)[0] ?? []
  const [second] = pathsOf(other)[0] ?? []
  return (first !== undefined && has(other, first)) || (second !== undefined && has(one, second))
}

function holds(around: Piece, piece: Piece): boolean {
  if (piece.kind === 'point') return has(around, piece.at)
  if (around.kind === 'point' || (around.kind === 'line' && piece.kind === 'area')) return false
  const edges = pathsOf(around)
  const lies = pathsOf(piece)
    .flatMap(segmentsOf)
    .every((segment) => {
      const at = (share: number): Position => [
        segment[0][0] + share * (segment[1][0] - segment[0][0]),
        segment[0][1] + share * (segment[1][1] - segment[0][1]),
      ]
      if (!has(around, segment[0]) || !has(around, segment[1])) return false
      // Between two places where an edge cuts or touches it, a segment is in or out as a whole.
      const shares = sharesOf(segment, edges)
      return shares.slice(1).every((share, index) => {
        const before = shares[index] ?? 0
        return share - before < 1e-12 || covers(around, at((before + share) / 2))
      })
    })
  return lies && (piece.kind !== 'area' || around.kind !== 'area' || !coversHole(piece.rings, around.rings))
}

/** Whether a test holds for a segment of the paths that is near another one. */
function someNear(paths: readonly Path[], segment: Segment, test: (near: Segment) => boolean): boolean {
  return paths.some((path) => edgesOf(path).someNear(segment, test))
}

/** Where edges cut or touch a segment, from 0 to 1, its ends among them. */
function sharesOf(segment: Segment, edges: readonly Path[]): number[] {
  const shares = [0, 1]
  someNear(edges, segment, (edge) => {
    shares.push(...cuts(segment, edge))
    return false
  })
  return shares.toSorted((a, b) => a - b)
}

/** Whether a hole of `around` lies within an area: then the area is more than what is around it. */
function coversHole(area: readonly (readonly Position[])[], around: readonly (readonly Position[])[]): boolean {
  const [outer = [], ...own] = area
  return around.slice(1).some((hole) => {
    const strictly = hole.some((at) => insideRing(outer, at) === 1)
    return strictly && !own.some((mine) => hole.every((at) => insideRing(mine, at) >= 0))
  })
}

/** As `has`, for a position that was worked out: on a line it may be off by what numbers are rounded by. */
function covers(piece: Piece, at: Position): boolean {
  if (piece.kind !== 'line') return has(piece, at)
  // As high as it may be off.
  const around: Segment = [
    [at[0], at[1] - rounding],
    [at[0], at[1] + rounding],
  ]
  return someNear([piece.path], around, (segment) => isNear(segment, at))
}

function has(piece: Piece, at: Position): boolean {
  switch (piece.kind) {
    case 'point':
      return samePlace(piece.at, at)
    case 'line':
      return someNear([piece.path], [at, at], (segment) => isOn(segment, at))
    case 'area':
      return isWithin(piece.rings, at)
  }
}

type Path = readonly Position[]

function pathsOf(piece: Piece): readonly Path[] {
  switch (piece.kind) {
    case 'point':
      return []
    case 'line':
      return [piece.path]
    case 'area':
      return piece.rings
  }
}
