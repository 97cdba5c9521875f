import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, circle, range, shape, stroke } from '../svg.ts'

const columns = 32
const rows = 17

/** An open data set as a woven cloth: a row a volunteer, a column a visit, a dot's size and ink the value read. */
export const dataTapestry: Picture = {
  name: 'data-tapestry',
  sheet: { ...leadSize, ground: 'bone' },
  draw(random) {
    const phases = range(rows).map(() => random.between(0, 1))
    const dots = range(rows).flatMap((row) =>
      range(columns).flatMap((column) => {
        const given = Math.exp(-(((column - 11 - (phases[row] ?? 0) * 5) / 7) ** 2))
        const value = Math.min(1, Math.max(0.06, given * (0.55 + (phases[row] ?? 0) * 0.5) + random.around(0.08, 0.07)))
        if (random.chance(0.025)) return [missing(column, row)]
        return [dot(column, row, value)]
      }),
    )
    return [...cloth(), ...dots, ...dendrogram(phases)]
  },
}

const x = (column: number) => 318 + column * 38
const y = (row: number) => 158 + row * 43

function cloth(): string[] {
  return [
    shape('rect', { x: 276, y: 112, width: 1262, height: 776, fill: palette.paper }),
    shape('rect', { x: 276, y: 112, width: 1262, height: 776, fill: fade('sand', 'right'), filter: shading('sand') }),
    ...range(rows).map((row) => stroke(`M${x(0)} ${y(row)}H${x(columns - 1)}`, palette.paperShade, 2)),
    ...range(columns).map((column) => stroke(`M${x(column)} ${y(0)}V${y(rows - 1)}`, palette.paperShade, 2)),
    stroke(`M${x(8) + 19} 84V916`, palette.rust, 5, { 'stroke-dasharray': '18 12' }),
    area(`M${x(8) + 19} 112l-20 -34h40Z`, palette.rust),
  ]
}

function dot(column: number, row: number, value: number): string {
  const inks = [
    palette.mist,
    palette.sea,
    palette.inkSoft,
    palette.ochre,
    palette.ember,
    palette.rust,
    palette.rustDeep,
  ]
  const colour = inks[Math.min(inks.length - 1, Math.floor(value * inks.length))] ?? palette.rust
  return circle(x(column), y(row), 4 + value * 17, colour)
}

function missing(column: number, row: number): string {
  const [a, b] = [x(column), y(row)]
  return stroke(`M${a - 7} ${b - 7}l14 14m0 -14l-14 14`, palette.inkSoft, 3)
}

/** The tree that orders the rows; neighbours with a like course are joined first. */
function dendrogram(phases: readonly number[]): string[] {
  let nodes = phases.map((_, row) => ({ x: 268, y: y(row) }))
  const lines: string[] = []
  let level = 0
  while (nodes.length > 1) {
    const next: typeof nodes = []
    for (let index = 0; index < nodes.length; index += 2) {
      const [a, b] = [nodes[index], nodes[index + 1]]
      if (!a) continue
      if (!b) {
        next.push(a)
        continue
      }
      const join = 268 - (level + 1) * 36 - ((index * 7) % 11)
      lines.push(stroke(`M${a.x} ${a.y}H${join}V${b.y}H${b.x}`, palette.ink, 5))
      next.push({ x: join, y: (a.y + b.y) / 2 })
    }
    nodes = next
    level += 1
  }
  return lines
}
