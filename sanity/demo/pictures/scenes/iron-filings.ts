import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { range, shape, stroke, type Point } from '../svg.ts'

const poles = [
  { x: 545, y: 500, charge: 1 },
  { x: 1055, y: 500, charge: -1 },
] as const

/** Iron filings around a bar magnet: each filing lies along the field where it fell. */
export const ironFilings: Picture = {
  name: 'iron-filings',
  sheet: { ...leadSize, ground: 'paper' },
  draw(random) {
    const filings = range(5600).flatMap(() => {
      const at = { x: random.between(-20, 1620), y: random.between(-20, 1020) }
      const field = fieldAt(at)
      const strength = Math.hypot(field.x, field.y)
      if (insideMagnet(at) || !random.chance(Math.min(1, 0.16 + strength * 1.15))) return []
      const tilt = Math.atan2(field.y, field.x) + random.around(0, 0.13)
      const half = random.between(7, 12) + Math.min(8, strength * 5)
      const [dx, dy] = [Math.cos(tilt) * half, Math.sin(tilt) * half]
      const colour = random.chance(0.12) ? palette.rust : palette.ink
      return [stroke(`M${at.x - dx} ${at.y - dy}L${at.x + dx} ${at.y + dy}`, colour, random.between(1.6, 3.4))]
    })
    return [
      shape('ellipse', { cx: 800, cy: 520, rx: 560, ry: 330, fill: fade('sand', 'outward'), filter: shading('sand') }),
      ...filings,
      ...magnet(),
    ]
  },
}

/** The field of two opposite poles, in arbitrary units that make 1 strong. */
function fieldAt(at: Point): Point {
  let [x, y] = [0, 0]
  for (const pole of poles) {
    const [dx, dy] = [at.x - pole.x, at.y - pole.y]
    const cube = Math.max(Math.hypot(dx, dy), 30) ** 3
    x += (pole.charge * dx * 52000) / cube
    y += (pole.charge * dy * 52000) / cube
  }
  return { x, y }
}

function insideMagnet(at: Point): boolean {
  return at.x > 478 && at.x < 1122 && at.y > 424 && at.y < 576
}

function magnet(): string[] {
  return [
    shape('rect', { x: 500, y: 452, width: 628, height: 132, fill: palette.inkDeep, opacity: 0.22 }),
    bar(490, palette.rust),
    bar(800, palette.inkSoft),
    shade(490, 'rustDeep'),
    shade(800, 'inkDeep'),
    shape('rect', { x: 490, y: 448, width: 620, height: 10, fill: palette.bone, opacity: 0.35 }),
    shape('rect', { x: 790, y: 436, width: 20, height: 128, fill: palette.bone }),
  ]
}

const bar = (x: number, fill: string) => shape('rect', { x, y: 436, width: 310, height: 128, fill })

const shade = (x: number, ink: 'rustDeep' | 'inkDeep') =>
  shape('rect', { x, y: 436, width: 310, height: 128, fill: fade(ink, 'up'), filter: shading(ink) })
