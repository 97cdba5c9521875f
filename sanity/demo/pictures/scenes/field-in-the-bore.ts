import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { circle, group, polar, range, shape, smooth, stroke, type Point } from '../svg.ts'

const centre = { x: 800, y: 500 }

/** A magnetic resonance scanner seen along its bore, with the field lines of the magnet around it. */
export const fieldInTheBore: Picture = {
  name: 'field-in-the-bore',
  sheet: { ...leadSize, ground: 'rustDeep' },
  draw() {
    return [...fieldLines(), ...housing(), ...bore(), ...table()]
  },
}

/** Lines of a dipole: r = L sin² θ, with θ from the magnet's axis, here upright. */
function fieldLines(): string[] {
  return range(15).flatMap((index) => {
    const size = 320 + index * 92
    return [-1, 1].map((side) => {
      const points = range(61).map((step): Point => {
        const theta = 0.04 + (step / 60) * (Math.PI - 0.08)
        const reach = size * Math.sin(theta) ** 2
        return { x: centre.x + side * reach * Math.sin(theta), y: centre.y - reach * Math.cos(theta) }
      })
      const colour = index % 3 === 0 ? palette.sand : palette.ember
      return stroke(smooth(points), colour, index % 3 === 0 ? 3.4 : 2.2, { opacity: 0.9 })
    })
  })
}

function housing(): string[] {
  const box = { x: 440, y: 130, width: 720, height: 740, rx: 210 }
  return [
    shape('rect', { ...box, x: 456, y: 152, fill: palette.inkDeep, opacity: 0.45 }),
    shape('rect', { ...box, fill: palette.bone }),
    shape('rect', { ...box, fill: fade('sea', 'up'), filter: shading('sea') }),
    shape('rect', { ...box, fill: 'none', stroke: palette.inkDeep, 'stroke-width': 6 }),
    shape('rect', {
      x: 476,
      y: 166,
      width: 648,
      height: 668,
      rx: 180,
      fill: 'none',
      stroke: palette.mist,
      'stroke-width': 4,
    }),
    ...range(3).map((index) => circle(560 + index * 34, 786, 9, index === 0 ? palette.rust : palette.inkSoft)),
  ]
}

function bore(): string[] {
  const rings = range(9).map((index) =>
    circle(centre.x, centre.y + index * 3, 262 - index * 22, 'none', {
      stroke: index % 2 === 0 ? palette.inkSoft : palette.sea,
      'stroke-width': 3,
      opacity: 0.9 - index * 0.08,
    }),
  )
  const coils = range(36).map((index) => {
    const [from, to] = [polar(centre, 272, (index / 36) * 2 * Math.PI), polar(centre, 292, (index / 36) * 2 * Math.PI)]
    return stroke(`M${from.x} ${from.y}L${to.x} ${to.y}`, palette.rust, 7)
  })
  return [
    circle(centre.x, centre.y, 304, palette.mist, { stroke: palette.inkDeep, 'stroke-width': 5 }),
    ...coils,
    circle(centre.x, centre.y, 264, palette.ink, { stroke: palette.inkDeep, 'stroke-width': 5 }),
    circle(centre.x, centre.y, 264, fade('inkDeep', 'outward'), { filter: shading('inkDeep') }),
    ...rings,
    circle(centre.x, centre.y + 26, 70, palette.sand),
    circle(centre.x, centre.y + 26, 70, fade('ember', 'down'), { filter: shading('ember') }),
  ]
}

function table(): string[] {
  return [
    group({}, [
      shape('path', {
        d: 'M664 560H936L1010 1000H590Z',
        fill: palette.inkSoft,
        stroke: palette.inkDeep,
        'stroke-width': 5,
      }),
      shape('path', { d: 'M664 560H936L1010 1000H590Z', fill: fade('ink', 'up'), filter: shading('ink') }),
      shape('path', { d: 'M690 560H910L950 1000H650Z', fill: palette.bone }),
      shape('path', { d: 'M690 560H910L950 1000H650Z', fill: fade('sea', 'down'), filter: shading('sea') }),
      shape('rect', {
        x: 724,
        y: 540,
        width: 152,
        height: 46,
        rx: 22,
        fill: palette.rust,
        stroke: palette.inkDeep,
        'stroke-width': 4,
      }),
    ]),
  ]
}
