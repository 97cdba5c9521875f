import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, group, polar, range, shape, smooth, type Point } from '../svg.ts'

/** A contact sheet of short-axis slices, base to apex, as cardiac magnetic resonance shows them. */
export const shortAxisSlices: Picture = {
  name: 'short-axis-slices',
  sheet: { ...leadSize, ground: 'inkDeep' },
  draw(random) {
    return range(15).map((index) => {
      const [column, row] = [index % 5, Math.floor(index / 5)]
      return slice(random, { x: 190 + column * 305, y: 186 + row * 314 }, index / 14)
    })
  },
}

/** `level` runs from 0 at the base to 1 at the apex. */
function slice(random: SeededRandom, centre: Point, level: number): string {
  const outer = 118 - level * 52
  const wall = 34 - level * 5
  const blob = (radius: number, wobble: number, shift: Point = { x: 0, y: 0 }) =>
    smooth(
      range(14).map((step) =>
        polar(
          { x: centre.x + shift.x, y: centre.y + shift.y },
          radius + random.around(0, wobble),
          (step / 14) * 2 * Math.PI,
        ),
      ),
      true,
    )
  const right = crescent(centre, outer)
  const muscle = blob(outer, 2.4)
  const cavity = blob(outer - wall, 2.8)
  return group({}, [
    shape('rect', { x: centre.x - 140, y: centre.y - 144, width: 280, height: 288, fill: palette.ink }),
    shape('ellipse', {
      cx: centre.x - 8,
      cy: centre.y,
      rx: 140,
      ry: 136,
      fill: fade('inkSoft', 'outward'),
      filter: shading('inkSoft'),
    }),
    area(right, palette.mist, { opacity: 0.92 }),
    area(right, fade('sea', 'right'), { filter: shading('sea') }),
    area(muscle, palette.rust),
    area(muscle, fade('ember', 'down'), { filter: shading('ember') }),
    area(muscle, fade('rustDeep', 'right'), { filter: shading('rustDeep') }),
    area(cavity, palette.sand),
    area(cavity, fade('bone', 'inward'), { filter: shading('bone') }),
    ...papillary(random, centre, outer - wall),
    ...septum(random, centre, outer, wall),
  ])
}

function crescent(centre: Point, outer: number): string {
  const [x, y] = [centre.x, centre.y]
  const reach = outer * 1.5
  return `M${x - outer * 0.3} ${y - outer * 0.92}C${x - reach} ${y - outer * 0.9} ${x - reach} ${y + outer * 0.7} ${x - outer * 0.2} ${y + outer * 0.95}C${x - outer * 0.95} ${y + outer * 0.4} ${x - outer} ${y - outer * 0.4} ${x - outer * 0.3} ${y - outer * 0.92}Z`
}

function papillary(random: SeededRandom, centre: Point, radius: number): string[] {
  return [0.55, 2.2].map((angle) => {
    const at = polar(centre, radius * 0.74, angle + random.around(0, 0.12))
    return shape('ellipse', { cx: at.x, cy: at.y, rx: radius * 0.2, ry: radius * 0.15, fill: palette.rust })
  })
}

/** Iron is read in the septum, the wall between the two ventricles: the region of interest is outlined. */
function septum(random: SeededRandom, centre: Point, outer: number, wall: number): string[] {
  const middle = outer - wall / 2
  const spots = range(26).map(() => {
    const at = polar(centre, middle + random.around(0, wall * 0.22), Math.PI + random.around(0, 0.3))
    return shape('circle', { cx: at.x, cy: at.y, r: random.between(2, 4.6), fill: palette.sand })
  })
  const arc = (radius: number, angle: number) => {
    const at = polar(centre, radius, angle)
    return `${at.x} ${at.y}`
  }
  const [near, far, from, to] = [outer - wall + 3, outer - 3, Math.PI - 0.62, Math.PI + 0.62]
  const outline = `M${arc(near, from)}A${near} ${near} 0 0 1 ${arc(near, to)}L${arc(far, to)}A${far} ${far} 0 0 0 ${arc(far, from)}Z`
  return [...spots, area(outline, 'none', { stroke: palette.bone, 'stroke-width': 2.5, 'stroke-dasharray': '7 5' })]
}
