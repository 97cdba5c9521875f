import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, group, range, shape, smooth, stroke, type Point } from '../svg.ts'

/** Heart muscle under the microscope: branching striped fibres, a nucleus in each cell, iron stained blue. */
export const heartMuscle: Picture = {
  name: 'heart-muscle',
  sheet: { ...leadSize, ground: 'rustDeep' },
  draw(random) {
    const fibres = range(15).map((index) => fibre(random, -190 + index * 104))
    return [group({ transform: 'rotate(-14 800 500)' }, [...fibres, ...capillary()]), ...ironGrains(random)]
  },
}

function fibre(random: SeededRandom, top: number): string {
  const edge = (offset: number, phase: number) =>
    range(17).map((step): Point => ({ x: -200 + step * 125, y: top + offset + Math.sin(step * 0.8 + phase) * 13 }))
  const phase = random.between(0, 6)
  const [upper, lower] = [edge(0, phase), edge(random.between(74, 88), phase + random.between(-0.5, 0.5))]
  const body = `${smooth(upper)}L${smooth(lower.toReversed()).slice(1)}Z`
  const id = `fibre${Math.round(top + 1000)}`
  return group({}, [
    shape('clipPath', { id }, area(body, '#000')),
    area(body, random.pick([palette.rust, palette.ember, palette.rust])),
    group({ 'clip-path': `url(#${id})` }, [...stripes(top), ...discs(random, top)]),
    area(body, fade('rustDeep', 'up'), { filter: shading('rustDeep') }),
    area(body, fade('sand', 'down'), { filter: shading('sand'), opacity: 0.55 }),
    ...nuclei(random, top),
  ])
}

function stripes(top: number): string[] {
  return range(150).map((index) => {
    const x = -200 + index * 13.6
    return stroke(
      `M${x} ${top - 20}C${x + 9} ${top + 20} ${x + 9} ${top + 70} ${x} ${top + 110}`,
      palette.rustDeep,
      3.2,
      { opacity: 0.5 },
    )
  })
}

/** Intercalated discs, where one cell is joined to the next. */
function discs(random: SeededRandom, top: number): string[] {
  return range(5).map((index) => {
    const x = -100 + index * 400 + random.around(0, 60)
    const d = `M${x} ${top - 10}v22h14v20h-12v20h15v20h-10v30`
    return stroke(d, palette.rustDeep, 7)
  })
}

function nuclei(random: SeededRandom, top: number): string[] {
  return range(5).map((index) => {
    const [x, y] = [80 + index * 400 + random.around(0, 50), top + 42 + random.around(0, 5)]
    const tilt = random.around(0, 5)
    return group({ transform: `rotate(${tilt.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)})` }, [
      shape('ellipse', { cx: x, cy: y, rx: 46, ry: 19, fill: palette.ink }),
      shape('ellipse', { cx: x, cy: y, rx: 46, ry: 19, fill: fade('sea', 'down'), filter: shading('sea') }),
      circle(x - 12, y - 3, 6, palette.bone, { opacity: 0.8 }),
    ])
  })
}

function capillary(): string[] {
  const d = 'M-200 452C200 410 500 500 900 452S1500 430 1900 470'
  const cells = range(13).map((index) => {
    const x = -110 + index * 142
    const y = 452 + Math.sin(index * 0.9 + 4) * 18
    return group({}, [
      shape('ellipse', {
        cx: x,
        cy: y,
        rx: 40,
        ry: 25,
        fill: palette.ember,
        stroke: palette.rustDeep,
        'stroke-width': 4,
      }),
      shape('ellipse', { cx: x - 2, cy: y + 2, rx: 19, ry: 10, fill: palette.rust }),
    ])
  })
  return [
    stroke(d, palette.inkDeep, 92, { opacity: 0.5 }),
    stroke(d, palette.sand, 82),
    stroke(d, palette.bone, 62),
    ...cells,
  ]
}

function ironGrains(random: SeededRandom): string[] {
  return range(190).map(() => {
    const [x, y] = [random.around(1120, 230), random.around(690, 150)]
    return circle(x, y, random.between(3, 8), random.pick([palette.inkSoft, palette.ink, palette.sea]))
  })
}
