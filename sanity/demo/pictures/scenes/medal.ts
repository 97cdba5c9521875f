import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, circle, group, polar, range, shape, stroke } from '../svg.ts'

const centre = { x: 800, y: 590 }
/** Electrons in the shells of an iron atom: 2, 8, 14, 2. */
const shells = [2, 8, 14, 2]

/** A medal on a ribbon; its relief is an iron atom, shell by shell. */
export const medal: Picture = {
  name: 'medal',
  sheet: { ...leadSize, ground: 'paper' },
  draw() {
    return [...rays(), ...ribbon(), ...disc(), ...laurel(), ...atom()]
  },
}

function rays(): string[] {
  return range(72).map((index) => {
    const angle = (index / 72) * 2 * Math.PI
    const [from, to] = [
      polar(centre, 420 + (index % 2) * 40, angle),
      polar(centre, index % 2 === 0 ? 1200 : 620, angle),
    ]
    return stroke(
      `M${from.x} ${from.y}L${to.x} ${to.y}`,
      index % 2 === 0 ? palette.sand : palette.ochre,
      index % 2 === 0 ? 5 : 3,
    )
  })
}

function ribbon(): string[] {
  return [
    strap('M560 -20H760L868 300H700Z', 'ink'),
    strap('M1040 -20H840L732 300H900Z', 'inkSoft'),
    stroke('M640 -20L768 300', palette.rust, 30, { 'stroke-linecap': 'butt' }),
    stroke('M960 -20L832 300', palette.rust, 30, { 'stroke-linecap': 'butt' }),
    stroke('M672 -20L800 300', palette.sand, 6, { 'stroke-linecap': 'butt' }),
    stroke('M928 -20L800 300', palette.sand, 6, { 'stroke-linecap': 'butt' }),
    shape('rect', {
      x: 706,
      y: 262,
      width: 188,
      height: 46,
      rx: 23,
      fill: palette.ochre,
      stroke: palette.rustDeep,
      'stroke-width': 5,
    }),
  ]
}

function disc(): string[] {
  return [
    circle(centre.x + 14, centre.y + 18, 316, palette.inkDeep, { opacity: 0.28 }),
    circle(centre.x, centre.y, 312, palette.ochre, { stroke: palette.rustDeep, 'stroke-width': 6 }),
    circle(centre.x, centre.y, 312, fade('sand', 'outward'), { filter: shading('sand') }),
    circle(centre.x, centre.y, 312, fade('rustDeep', 'inward'), { filter: shading('rustDeep') }),
    circle(centre.x, centre.y, 276, 'none', { stroke: palette.rustDeep, 'stroke-width': 4 }),
    ...range(96).map((index) => {
      const at = polar(centre, 294, (index / 96) * 2 * Math.PI)
      return circle(at.x, at.y, 5, index % 2 === 0 ? palette.rustDeep : palette.sand)
    }),
  ]
}

function laurel(): string[] {
  return [-1, 1].flatMap((side) =>
    range(13).map((index) => {
      const angle = Math.PI / 2 - side * (0.16 + index * 0.17)
      const at = polar(centre, 238 + (index % 2) * 22, angle)
      const turn = (angle * 180) / Math.PI + (side > 0 ? -62 : -118) + (index % 2) * 40
      return shape('ellipse', {
        cx: at.x,
        cy: at.y,
        rx: 27,
        ry: 10,
        fill: index % 2 === 0 ? palette.rust : palette.rustDeep,
        transform: `rotate(${turn.toFixed(1)} ${at.x.toFixed(1)} ${at.y.toFixed(1)})`,
      })
    }),
  )
}

function atom(): string[] {
  const orbits = shells.flatMap((count, shell) => {
    const radius = 62 + shell * 42
    const ring = circle(centre.x, centre.y, radius, 'none', {
      stroke: palette.rustDeep,
      'stroke-width': 3,
      opacity: 0.8,
    })
    const electrons = range(count).map((index) => {
      const at = polar(centre, radius, (index / count) * 2 * Math.PI + shell * 0.5)
      return circle(at.x, at.y, 10, palette.bone, { stroke: palette.rustDeep, 'stroke-width': 4 })
    })
    return [ring, ...electrons]
  })
  return [
    ...orbits,
    circle(centre.x, centre.y, 36, palette.rust, { stroke: palette.rustDeep, 'stroke-width': 4 }),
    circle(centre.x, centre.y, 36, fade('ember', 'outward'), { filter: shading('ember') }),
  ]
}

const strap = (d: string, ink: 'ink' | 'inkSoft') =>
  group({}, [area(d, palette[ink]), area(d, fade('inkDeep', 'up'), { filter: shading('inkDeep') })])
