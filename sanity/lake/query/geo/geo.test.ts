import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { JsonValue } from '../../document.ts'
import { functions } from '../compile/functions.ts'

function call(name: string, ...values: JsonValue[]): JsonValue {
  const implementation = functions[name]
  if (!implementation) throw new Error(`There is no ${name}`)
  return implementation(values)
}

const oslo = { _type: 'geopoint', lat: 59.913889, lng: 10.752222, alt: 20 }
const stockholm = { lat: 59.329444, lon: 18.068611 }
const box = (west: number, south: number, east: number, north: number) => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const area = (...coordinates: JsonValue[]) => ({ type: 'Polygon', coordinates })
const line = (...coordinates: JsonValue[]) => ({ type: 'LineString', coordinates })
const at = (lng: number, lat: number) => ({ type: 'Point', coordinates: [lng, lat] })

test('a geography is a point by latitude and longitude, or a GeoJSON geometry without its extras', () => {
  const point = { type: 'Point', coordinates: [10.752222, 59.913889] }
  expect(call('geo::latLng', 59.913889, 10.752222)).toEqual(point)
  expect(call('lake::geo', oslo)).toEqual(point)
  expect(call('lake::geo', { ...point, name: 'Oslo' })).toEqual(point)
  expect(call('lake::geo', area(box(0, 0, 2, 2)))).toEqual(area(box(0, 0, 2, 2)))
  const both = { type: 'GeometryCollection', geometries: [point, line([0, 0], [1, 1])] }
  expect(call('lake::geo', both)).toEqual(both)
})

test.each<[string, JsonValue]>([
  ['text', 'Oslo'],
  ['nothing', {}],
  ['half a point', { lat: 1 }],
  ['a longitude under two names', { lat: 1, lng: 2, lon: 2 }],
  ['a latitude in words', { lat: '1', lng: 2 }],
  ['a position of one number', { type: 'Point', coordinates: [100] }],
  ['a line of numbers', line(10, 10)],
  ['a line of one position', line([1, 1])],
  [
    'a ring that does not close',
    area([
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ]),
  ],
  [
    'a ring that crosses itself',
    area([
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
      [0, 0],
    ]),
  ],
  [
    'a ring that stands still',
    area([
      [0, 0],
      [1, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ]),
  ],
  ['a feature', { type: 'Feature', geometry: at(0, 0) }],
])('%s is no geography', (_name, value) => {
  expect(call('lake::geo', value)).toBeNull()
  expect(call('geo::distance', value, oslo)).toBeNull()
  expect(call('geo::contains', area(box(0, 0, 2, 2)), value)).toBeNull()
  expect(call('geo::intersects', value, oslo)).toBeNull()
})

test('distances are metres between points', () => {
  expect(call('geo::distance', oslo, stockholm)).toBeCloseTo(416_760.77, 1)
  expect(call('geo::distance', oslo, oslo)).toBe(0)
  expect(call('geo::distance', at(179.5, 0), at(-179.5, 0))).toBeCloseTo(111_319.49, 1)
  expect(call('geo::distance', oslo, area(box(0, 0, 1, 1)))).toBeNull()
})

/** A square of 10 by 10 degrees with a hole in the middle, and a bay on its right. */
const land = area(box(0, 0, 10, 10), box(4, 4, 6, 6))
const bay = area([
  [0, 0],
  [10, 0],
  [10, 4],
  [5, 5],
  [10, 6],
  [10, 10],
  [0, 10],
  [0, 0],
])

test.each<[string, JsonValue, JsonValue, boolean, boolean]>([
  ['a point inside', land, at(1, 1), true, true],
  ['a point on the edge', land, at(0, 5), true, true],
  ['a point in the hole', land, at(5, 5), false, false],
  ['a point outside', land, at(11, 5), false, false],
  ['a line inside', land, line([1, 1], [9, 1]), true, true],
  ['a line along the edge', land, line([0, 0], [0, 10]), true, true],
  ['a line across the hole', land, line([1, 5], [9, 5]), false, true],
  ['a line across the bay, its ends on land', bay, line([9, 3], [9, 7]), false, true],
  ['a line that leaves', land, line([1, 1], [20, 1]), false, true],
  ['an area inside', land, area(box(1, 1, 3, 3)), true, true],
  ['an area around the hole', land, area(box(3, 3, 7, 7)), false, true],
  ['the same area', land, land, true, true],
  ['an area around all of it', land, area(box(-1, -1, 11, 11)), false, true],
  ['an area elsewhere', land, area(box(20, 20, 21, 21)), false, false],
  ['an area in the hole', land, area(box(4.5, 4.5, 5.5, 5.5)), false, false],
  [
    'two points, one outside',
    land,
    {
      type: 'MultiPoint',
      coordinates: [
        [1, 1],
        [20, 20],
      ],
    },
    false,
    true,
  ],
  ['a point on a line', line([0, 0], [4, 2]), at(2, 1), true, true],
  ['a part of a line', line([0, 0], [3, 1], [9, 3]), line([1.5, 0.5], [6, 2]), true, true],
  ['a shortcut of a line', line([0, 0], [5, 5], [10, 0]), line([0, 0], [10, 0]), false, true],
  ['lines that cross', line([0, 0], [2, 2]), line([0, 2], [2, 0]), false, true],
  ['lines apart', line([0, 0], [1, 0]), line([0, 1], [1, 1]), false, false],
])('%s', (_name, outer, inner, held, met) => {
  expect(call('geo::contains', outer, inner)).toBe(held)
  expect(call('geo::intersects', outer, inner)).toBe(met)
  expect(call('geo::intersects', inner, outer)).toBe(met)
})

/** A shape around the origin or beside it, with corners at distances that are exact in binary. */
const shape = fc
  .record({
    reach: fc.array(fc.integer({ min: 1, max: 16 }), { minLength: 4, maxLength: 9 }),
    east: fc.integer({ min: -12, max: 12 }),
    isArea: fc.boolean(),
  })
  .map(({ reach, east, isArea }) => {
    const corners = reach.map((far, n) => {
      const angle = (2 * Math.PI * n) / reach.length
      return [Math.round(far * Math.cos(angle) * 8) / 8 + east, Math.round(far * Math.sin(angle) * 8) / 8]
    })
    return { corners: isArea ? [...corners, corners[0] ?? []] : corners, isArea }
  })

/** The same line with many more positions on it, each exactly half way. */
function inSmallSteps(path: number[][], halvings: number): number[][] {
  if (halvings === 0) return path
  const halved = path.flatMap((to, n) => {
    const from = path[n - 1]
    return from ? [from.map((value, axis) => (value + (to[axis] ?? 0)) / 2), to] : [to]
  })
  return inSmallSteps(halved, halvings - 1)
}

test('shapes relate in the same way when their lines are drawn in a hundred times as many steps', () => {
  fc.assert(
    fc.property(shape, shape, fc.integer({ min: 1, max: 7 }), (one, other, halvings) => {
      const geo = ({ corners, isArea }: typeof one, steps: number) => {
        const path = inSmallSteps(corners, steps)
        return isArea ? area(path) : line(...path)
      }
      for (const name of ['geo::contains', 'geo::intersects']) {
        const plain = call(name, geo(one, 0), geo(other, 0))
        expect(call(name, geo(one, halvings), geo(other, 0))).toBe(plain)
        expect(call(name, geo(one, 0), geo(other, halvings))).toBe(plain)
        expect(call(name, geo(one, halvings), geo(other, halvings))).toBe(plain)
      }
    }),
    { numRuns: 200 },
  )
})

/** A round coast with very many small steps. */
const coast = (radius: number) => {
  const corners = Array.from({ length: 30_000 }, (_, n) => {
    const [angle, out] = [(2 * Math.PI * n) / 30_000, radius + (n % 2) / 1_000]
    return [out * Math.cos(angle), out * Math.sin(angle)]
  })
  return area([...corners, corners[0] ?? []])
}

test('a coast of thirty thousand positions holds another one', () => {
  expect(call('geo::contains', coast(10), coast(9))).toBe(true)
  expect(call('geo::contains', coast(9), coast(10))).toBe(false)
  expect(call('geo::intersects', coast(9), coast(10))).toBe(true)
})
