import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, circle, range, smooth, stroke, type Point } from '../svg.ts'

const curves = 17
const left = 150
const right = 1450

/** T2* decay, one curve an echo train: the more iron, the redder the curve and the sooner the signal is gone. */
export const relaxationCurves: Picture = {
  name: 'relaxation-curves',
  sheet: { ...leadSize, ground: 'paper' },
  draw(random) {
    const rows = range(curves).flatMap((row) => {
      const iron = row / (curves - 1)
      const base = 330 + row * 36
      const time = 470 * (1 - iron) ** 1.5 + 70
      const height = 255 + 20 * Math.sin(row)
      const points = range(66).map((step): Point => {
        const x = left + (step * (right - left)) / 65
        const wobble = random.around(0, 2.2)
        return { x, y: base - height * Math.exp(-(x - left) / time) + wobble }
      })
      return curve(points, base, iron)
    })
    return [...grid(), ...rows]
  },
}

function curve(points: readonly Point[], base: number, iron: number): string[] {
  const colour = mix(iron)
  const line = smooth(points)
  const closed = `${line}L${right} ${base}L${left} ${base}Z`
  const ink = iron > 0.66 ? 'rust' : iron > 0.33 ? 'ochre' : 'sea'
  const echoes = points.filter((_, index) => index % 6 === 3).slice(0, 9)
  return [
    area(closed, palette.paper),
    area(closed, fade(ink, 'down'), { filter: shading(ink), opacity: 0.75 }),
    stroke(line, colour, 4),
    ...echoes.map((point) => circle(point.x, point.y, 7, palette.bone, { stroke: colour, 'stroke-width': 3.5 })),
  ]
}

function mix(iron: number): string {
  const steps = [
    palette.ink,
    palette.inkSoft,
    palette.sea,
    palette.ochre,
    palette.ember,
    palette.rust,
    palette.rustDeep,
  ]
  return steps[Math.min(steps.length - 1, Math.floor(iron * steps.length))] ?? palette.ink
}

function grid(): string[] {
  return range(12).map((index) => {
    const x = left + (index * (right - left)) / 11
    return stroke(
      `M${x} 70V930`,
      palette.paperShade,
      index === 0 ? 5 : 2,
      index === 0 ? {} : { 'stroke-dasharray': '3 11' },
    )
  })
}
