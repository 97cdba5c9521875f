import type { Position } from './geometry.ts'

export type Segment = readonly [from: Position, to: Position]

export function segmentsOf(path: readonly Position[]): Segment[] {
  return path.slice(1).map((to, index) => [path[index] ?? to, to])
}

/** Bands for each segment, on average: a segment that runs from south to north stands in many. */
const mostPlaces = 8

/**
 * The segments of a path by latitude, in bands of equal height, so that what lies far away need not be looked at. Few
 * bands where segments are long.
 */
export class Edges {
  readonly segments: readonly Segment[]
  readonly #bands: readonly (readonly number[])[]
  readonly #south: number
  readonly #height: number

  constructor(path: readonly Position[]) {
    this.segments = segmentsOf(path)
    let [south, north] = [Infinity, -Infinity]
    for (const [, latitude] of path) {
      south = Math.min(south, latitude)
      north = Math.max(north, latitude)
    }
    const rise = this.segments.reduce((sum, [from, to]) => sum + Math.abs(to[1] - from[1]), 0)
    const most = (mostPlaces * this.segments.length * (north - south)) / rise
    const count = Math.max(1, Math.floor(Math.min(this.segments.length, Number.isNaN(most) ? 1 : most)))
    this.#south = south
    this.#height = (north - south) / count
    const bands: number[][] = Array.from({ length: count }, () => [])
    this.#bands = bands
    this.segments.forEach((segment, index) => {
      const [first, last] = this.#reach(segment[0][1], segment[1][1])
      for (let band = first; band <= last; band += 1) bands[band]?.push(index)
    })
  }

  /** Whether a test holds for a segment, by its place in the path, of those that may share a latitude with another one. */
  someNear([from, to]: Segment, test: (segment: Segment, index: number) => boolean): boolean {
    const [first, last] = this.#reach(from[1], to[1])
    for (let band = first; band <= last; band += 1) {
      for (const index of this.#bands[band] ?? []) {
        const segment = this.segments[index]
        if (segment && test(segment, index)) return true
      }
    }
    return false
  }

  /** Calls once for each segment that may lie at a latitude. */
  eachAt(latitude: number, call: (segment: Segment) => void): void {
    const [band] = this.#reach(latitude, latitude)
    for (const index of this.#bands[band] ?? []) {
      const segment = this.segments[index]
      if (segment) call(segment)
    }
  }

  /** First and last band between two latitudes; the outermost ones stand for what lies beyond. */
  #reach(one: number, other: number): [first: number, last: number] {
    return [this.#bandOf(Math.min(one, other)), this.#bandOf(Math.max(one, other))]
  }

  #bandOf(latitude: number): number {
    if (this.#height === 0) return 0
    return Math.max(0, Math.min(this.#bands.length - 1, Math.floor((latitude - this.#south) / this.#height)))
  }
}

const known = new WeakMap<readonly Position[], Edges>()

export function edgesOf(path: readonly Position[]): Edges {
  const before = known.get(path)
  if (before) return before
  const edges = new Edges(path)
  known.set(path, edges)
  return edges
}
