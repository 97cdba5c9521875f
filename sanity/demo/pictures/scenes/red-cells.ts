import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, distance, group, range, shape, smooth, type Point } from '../svg.ts'

interface Cell extends Point {
  readonly size: number
}

/** Red blood cells in a vessel, with iron-carrying particles between them. */
export const redCells: Picture = {
  name: 'red-cells',
  sheet: { ...leadSize, ground: 'rustDeep' },
  draw(random) {
    const cells = packed(random)
    return [
      ...walls(),
      ...particles(random, cells),
      ...cells.toSorted((a, b) => a.size - b.size).map((cell) => disc(random, cell)),
    ]
  },
}

/** Where the vessel's middle runs. */
const middle = (x: number) => 500 + Math.sin(x / 330) * 74

function packed(random: SeededRandom): Cell[] {
  return range(2600).reduce<Cell[]>((kept, index) => {
    const size = index < 300 ? random.between(74, 96) : random.between(44, 74)
    const x = random.between(-60, 1660)
    const y = middle(x) + random.between(-330 + size, 330 - size)
    const free = kept.every((other) => distance({ x, y }, other) > (size + other.size) * 0.98)
    return free ? [...kept, { x, y, size }] : kept
  }, [])
}

function walls(): string[] {
  return [
    area(band(430), palette.rust),
    area(band(430), fade('rustDeep', 'down'), { filter: shading('rustDeep') }),
    area(band(372), palette.ember),
    area(band(348), palette.sand),
    area(band(348), fade('ember', 'up'), { filter: shading('ember') }),
    ...range(17).flatMap((index) => [-400, 400].map((offset) => nucleus(40 + index * 100, offset))),
  ]
}

function nucleus(x: number, offset: number): string {
  return shape('ellipse', { cx: x, cy: middle(x) + offset, rx: 34, ry: 10, fill: palette.inkSoft, opacity: 0.9 })
}

function disc(random: SeededRandom, cell: Cell): string {
  const tilt = random.between(0.55, 1)
  const turn = random.between(-40, 40)
  const at = `translate(${cell.x.toFixed(1)} ${cell.y.toFixed(1)}) rotate(${turn.toFixed(1)})`
  const oval = (share: number, fill: string, filter?: string) =>
    shape('ellipse', { cx: 0, cy: 0, rx: cell.size * share, ry: cell.size * tilt * share, fill, filter })
  return group({ transform: at }, [
    shape('ellipse', {
      cx: 7,
      cy: 10,
      rx: cell.size * 0.94,
      ry: cell.size * tilt * 0.94,
      fill: palette.rustDeep,
      opacity: 0.35,
    }),
    oval(0.94, palette.rust),
    oval(0.94, fade('rustDeep', 'inward'), shading('rustDeep')),
    oval(0.5, palette.rustDeep),
    oval(0.5, fade('ember', 'up'), shading('ember')),
    shape('ellipse', {
      cx: -cell.size * 0.36,
      cy: -cell.size * tilt * 0.52,
      rx: cell.size * 0.28,
      ry: cell.size * 0.1,
      fill: palette.sand,
      opacity: 0.6,
    }),
  ])
}

function particles(random: SeededRandom, cells: readonly Cell[]): string[] {
  return range(240).flatMap(() => {
    const x = random.between(0, 1600)
    const at = { x, y: middle(x) + random.between(-330, 330) }
    if (cells.some((cell) => distance(at, cell) < cell.size * 0.9)) return []
    return [circle(at.x, at.y, random.between(5, 11), random.pick([palette.ink, palette.inkSoft, palette.ink]))]
  })
}

const edge = (offset: number) =>
  range(19).map((step) => ({ x: -100 + step * 100, y: middle(-100 + step * 100) + offset }))

const band = (reach: number) => `${smooth(edge(-reach))}L${smooth(edge(reach).toReversed()).slice(1)}Z`
