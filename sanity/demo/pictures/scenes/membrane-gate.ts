import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, group, range, shape, stroke } from '../svg.ts'

const gates = [330, 1240]

/** Two ferroportin gates in a cell membrane: one lets iron out, the other is shut by hepcidin. */
export const membraneGate: Picture = {
  name: 'membrane-gate',
  sheet: { ...leadSize, ground: 'paper' },
  draw(random) {
    return [
      shape('rect', { x: 0, y: 560, width: 1600, height: 440, fill: palette.sand }),
      shape('rect', { x: 0, y: 560, width: 1600, height: 440, fill: fade('ember', 'up'), filter: shading('ember') }),
      ...lipids(random),
      ...ironInside(random),
      gate(gates[0] ?? 0),
      gate(gates[1] ?? 0),
      ...escaping(random),
      hepcidin(),
    ]
  },
}

/** The height of the membrane's middle at x. */
const middle = (x: number) => 540 + Math.sin(x / 260) * 24

function lipids(random: SeededRandom): string[] {
  return range(46).flatMap((index) => {
    const x = -10 + index * 36
    if (gates.some((gateX) => Math.abs(gateX - x) < 92)) return []
    const y = middle(x)
    const tails = (side: number) =>
      [-7, 7].map((shift) => {
        const d = `M${x + shift} ${y + side * 66}q${random.between(-7, 7)} ${-side * 26} 0 ${-side * 56}`
        return stroke(d, palette.ochre, 5)
      })
    const head = (side: number) => [
      circle(x, y + side * 82, 18.5, palette.inkSoft),
      circle(x, y + side * 82, 18.5, fade('inkDeep', 'inward'), { filter: shading('inkDeep') }),
    ]
    return [...tails(-1), ...tails(1), ...head(-1), ...head(1)]
  })
}

function gate(x: number): string {
  const y = middle(x)
  const half = (side: number) =>
    `M${x + side * 20} ${y - 150}C${x + side * 96} ${y - 160} ${x + side * 104} ${y - 60} ${x + side * 84} ${y}C${x + side * 104} ${y + 70} ${x + side * 92} ${y + 150} ${x + side * 26} ${y + 140}C${x + side * 44} ${y + 60} ${x + side * 14} ${y + 30} ${x + side * 18} ${y - 10}C${x + side * 22} ${y - 60} ${x + side * 40} ${y - 90} ${x + side * 20} ${y - 150}Z`
  const helices = (side: number) =>
    range(3).map((index) => {
      const at = x + side * (44 + index * 17)
      return stroke(`M${at} ${y - 118 + index * 18}V${y + 112 - index * 18}`, palette.bone, 5, { opacity: 0.6 })
    })
  const halves = [-1, 1].flatMap((side) => [
    area(half(side), palette.sea, { stroke: palette.inkDeep, 'stroke-width': 5 }),
    area(half(side), fade('ink', side < 0 ? 'right' : 'left'), { filter: shading('ink') }),
    ...helices(side),
  ])
  return group({}, halves)
}

function ironInside(random: SeededRandom): string[] {
  return range(76).map((index) => {
    const crowd = index < 34
    const x = crowd ? 1240 + random.around(0, 120) : random.between(20, 1580)
    const y = crowd ? random.between(720, 930) : random.between(690, 980)
    return iron(x, y, random.between(13, 21))
  })
}

function escaping(random: SeededRandom): string[] {
  const column = range(7).map((index) => iron(330 + random.around(0, 3), 700 - index * 58, 16))
  const cloud = range(38).map(() =>
    iron(330 + random.around(0, 170), 270 - Math.abs(random.around(0, 120)), random.between(12, 19)),
  )
  return [...column, ...cloud]
}

function iron(x: number, y: number, r: number): string {
  return group({}, [
    circle(x, y, r, palette.rust),
    circle(x, y, r, fade('rustDeep', 'inward'), { filter: shading('rustDeep') }),
    circle(x - r * 0.3, y - r * 0.35, r * 0.26, palette.sand),
  ])
}

/** A hairpin of 25 residues, held by four bridges. */
function hepcidin(): string {
  const beads = range(25).map((index) => {
    const down = index < 12
    const step = down ? index : 24 - index
    const x = 1240 + (down ? -44 : 44) * (index === 12 ? 0 : 1)
    return { x: x + Math.sin(step * 1.1) * 9, y: index === 12 ? 452 : 132 + step * 26 }
  })
  const bridges = [2, 5, 8, 10].map((step) => stroke(`M1196 ${132 + step * 26}H1284`, palette.ochre, 8))
  return group({}, [
    ...bridges,
    ...beads.map((bead, index) =>
      circle(bead.x, bead.y, 19, index % 4 === 1 ? palette.ochre : palette.ink, {
        stroke: palette.bone,
        'stroke-width': 4,
      }),
    ),
  ])
}
