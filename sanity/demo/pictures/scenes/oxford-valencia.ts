import { continent, greatBritain, ireland, islands, oxford, valencia } from '../coastlines.ts'
import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, circle, group, polar, polyline, range, shape, stroke, type Point } from '../svg.ts'

const centre = { x: 800, y: 500 }
const radius = 432

/** A round map of western Europe with the way from Oxford to Valencia; a domed library and an orange branch beside it. */
export const oxfordValencia: Picture = {
  name: 'oxford-valencia',
  sheet: { ...leadSize, ground: 'ink' },
  draw() {
    return [...waves(), ...map(), ...route(), ...library(), ...oranges()]
  },
}

/** Plate carrée around 45.6° N, 58 pixels a degree of latitude. */
function place([longitude, latitude]: readonly [number, number]): Point {
  return { x: centre.x + (longitude + 0.8) * 58 * 0.7, y: centre.y - (latitude - 45.6) * 58 }
}

function waves(): string[] {
  return range(9).map((index) =>
    circle(centre.x, centre.y, radius + 34 + index * 58, 'none', {
      stroke: index % 2 === 0 ? palette.inkSoft : palette.sea,
      'stroke-width': index % 2 === 0 ? 5 : 2,
      opacity: 0.9 - index * 0.08,
    }),
  )
}

function map(): string[] {
  const lands = [continent, greatBritain, ireland, ...islands].map((coast) => polyline(coast.map(place), true))
  const meridians = range(9).map((index) => {
    const x = place([-16 + index * 4, 45]).x
    return stroke(`M${x} 0V1000`, palette.bone, 1.6, { opacity: 0.6 })
  })
  const parallels = range(7).map((index) => {
    const y = place([0, 36 + index * 4]).y
    return stroke(`M300 ${y}H1300`, palette.bone, 1.6, { opacity: 0.6 })
  })
  return [
    shape('clipPath', { id: 'globe' }, circle(centre.x, centre.y, radius, '#000')),
    circle(centre.x, centre.y, radius + 16, palette.ochre),
    group({ 'clip-path': 'url(#globe)' }, [
      circle(centre.x, centre.y, radius, palette.sea),
      circle(centre.x, centre.y, radius, fade('inkSoft', 'inward'), { filter: shading('inkSoft') }),
      ...meridians,
      ...parallels,
      ...lands.map((land) => stroke(land, palette.bone, 16, { opacity: 0.4 })),
      ...lands.map((land) =>
        area(land, palette.paper, { stroke: palette.ink, 'stroke-width': 3, 'stroke-linejoin': 'round' }),
      ),
      ...lands.slice(0, 3).map((land) => area(land, fade('sand', 'down'), { filter: shading('sand') })),
    ]),
    circle(centre.x, centre.y, radius, 'none', { stroke: palette.inkDeep, 'stroke-width': 6 }),
  ]
}

function route(): string[] {
  const [from, to] = [place(oxford), place(valencia)]
  const arc = `M${from.x} ${from.y}C${from.x - 250} ${from.y + 190} ${to.x - 250} ${to.y - 200} ${to.x} ${to.y}`
  return [
    stroke(arc, palette.rustDeep, 13, { opacity: 0.35, transform: 'translate(6 8)' }),
    stroke(arc, palette.rust, 9, { 'stroke-dasharray': '1 20' }),
    stroke(arc, palette.rust, 3),
    ...town(from),
    ...town(to),
  ]
}

function library(): string[] {
  const columns = range(7).map((index) =>
    shape('rect', { x: 98 + index * 30, y: 640, width: 11, height: 120, fill: palette.ochre }),
  )
  return [
    group({ transform: 'translate(0 40)' }, [
      area('M120 560C120 470 170 430 200 424C230 430 280 470 280 560Z', palette.sea),
      area('M120 560C120 470 170 430 200 424C230 430 280 470 280 560Z', fade('inkDeep', 'right'), {
        filter: shading('inkDeep'),
      }),
      shape('rect', { x: 186, y: 384, width: 28, height: 44, fill: palette.sand }),
      area('M182 386L200 350L218 386Z', palette.sea),
      shape('rect', { x: 108, y: 556, width: 184, height: 66, fill: palette.sand }),
      ...range(5).map((index) =>
        shape('rect', { x: 122 + index * 34, y: 572, width: 18, height: 34, rx: 9, fill: palette.ink }),
      ),
      shape('rect', { x: 84, y: 618, width: 232, height: 146, fill: palette.sand }),
      shape('rect', {
        x: 84,
        y: 618,
        width: 232,
        height: 146,
        fill: fade('rust', 'right'),
        filter: shading('rust'),
        opacity: 0.5,
      }),
      ...columns,
      shape('rect', { x: 74, y: 610, width: 252, height: 16, fill: palette.bone }),
      shape('rect', { x: 62, y: 760, width: 276, height: 44, fill: palette.ochre }),
      shape('path', { d: 'M184 804V734A16 16 0 0 1 216 734V804Z', fill: palette.inkDeep }),
    ]),
  ]
}

function oranges(): string[] {
  return [
    stroke('M1520 330C1470 400 1430 450 1390 560', palette.rustDeep, 12),
    stroke('M1460 420C1470 480 1480 500 1490 560', palette.rustDeep, 9),
    leaf(1468, 404, -150),
    leaf(1490, 372, 34),
    leaf(1428, 482, 168),
    fruit(1372, 622, 72),
    fruit(1494, 606, 60),
    fruit(1440, 724, 64),
  ]
}

const town = (at: Point) => [
  circle(at.x, at.y, 34, palette.rust, { opacity: 0.25 }),
  circle(at.x, at.y, 20, palette.rust, { stroke: palette.bone, 'stroke-width': 6 }),
]

const leaf = (x: number, y: number, turn: number) =>
  group({ transform: `translate(${x} ${y}) rotate(${turn})` }, [
    area('M0 0C30 -46 100 -46 132 0C100 36 30 36 0 0Z', palette.sea),
    area('M0 0C30 -46 100 -46 132 0C100 36 30 36 0 0Z', fade('ink', 'up'), { filter: shading('ink') }),
    stroke('M4 0H122', palette.mist, 3),
  ])

const fruit = (x: number, y: number, r: number) => {
  const navel = polar({ x, y }, r * 0.4, -2.2)
  return group({}, [
    circle(x, y, r, palette.ember),
    circle(x, y, r, fade('rust', 'inward'), { filter: shading('rust') }),
    circle(navel.x, navel.y, r * 0.34, fade('sand', 'outward'), { filter: shading('sand') }),
  ])
}
