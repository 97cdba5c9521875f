import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, group, range, shape, smooth, stroke, type Point } from '../svg.ts'

/** An open lab notebook from above: a sketched heart, a plot in pencil, lines of handwriting, a pencil and a cup. */
export const labNotebook: Picture = {
  name: 'lab-notebook',
  sheet: { ...leadSize, ground: 'ochre' },
  draw(random) {
    return [
      ...desk(random),
      group({ transform: 'rotate(-5 800 500)' }, [...pages(), ...leftPage(random), ...rightPage(random)]),
      ...pencil(),
      ...cup(),
    ]
  },
}

function desk(random: SeededRandom): string[] {
  const grain = range(60).map((index) => {
    const y = index * 17 + random.around(0, 3)
    const points = range(9).map((step): Point => ({ x: step * 210 - 40, y: y + random.around(0, 4) }))
    return stroke(smooth(points), palette.rust, random.between(1, 2.6), { opacity: 0.22 })
  })
  return [
    shape('rect', {
      x: 0,
      y: 0,
      width: 1600,
      height: 1000,
      fill: fade('rust', 'up'),
      filter: shading('rust'),
      opacity: 0.5,
    }),
    ...grain,
  ]
}

function pages(): string[] {
  const left = 'M800 168C700 140 420 140 300 160V850C420 830 700 830 800 858Z'
  const right = 'M800 168C900 140 1180 140 1300 160V850C1180 830 900 830 800 858Z'
  const rules = range(19).map((index) => {
    const y = 214 + index * 33
    return stroke(`M322 ${y}C440 ${y - 16} 690 ${y - 16} 786 ${y + 8}`, palette.mist, 2)
  })
  const grid = [
    ...range(15).map((index) => stroke(`M${830 + index * 32} 168V836`, palette.mist, 1.6)),
    ...range(20).map((index) => stroke(`M814 ${190 + index * 33}H1290`, palette.mist, 1.6)),
  ]
  return [
    shape('rect', { x: 286, y: 160, width: 1046, height: 724, rx: 14, fill: palette.inkDeep, opacity: 0.35 }),
    shape('rect', { x: 282, y: 142, width: 1036, height: 728, rx: 14, fill: palette.rustDeep }),
    area(left, palette.bone),
    area(right, palette.bone),
    ...rules,
    ...grid,
    area('M800 168C780 160 740 150 690 146V836C740 838 780 850 800 858Z', fade('ink', 'left'), {
      filter: shading('ink'),
      opacity: 0.35,
    }),
    area('M800 168C820 160 850 152 880 148V836C850 842 820 850 800 858Z', fade('ink', 'right'), {
      filter: shading('ink'),
      opacity: 0.3,
    }),
  ]
}

function leftPage(random: SeededRandom): string[] {
  const outline =
    'M470 250C430 232 388 262 396 318C408 400 470 448 540 500C590 440 628 390 626 326C622 270 580 248 540 276C528 240 500 236 470 250Z'
  const handwriting = range(8).flatMap((line) => {
    const end = [750, 700, 740, 560, 730, 748, 690, 480][line] ?? 700
    return word(random, 344, end, 560 + line * 33)
  })
  return [
    stroke(outline, palette.inkSoft, 5),
    stroke(
      'M474 256C470 300 500 330 528 350M540 280C540 330 520 360 500 400M604 290C590 330 580 350 560 380',
      palette.rust,
      4,
    ),
    ...range(16).map((index) =>
      stroke(`M${420 + index * 9} ${300 + index * 11}l${26 - index * 0.4} ${-22}`, palette.sea, 2.4),
    ),
    stroke('M640 330C680 310 700 300 736 296', palette.rust, 4),
    ...word(random, 668, 752, 282),
    ...handwriting,
  ]
}

/** Handwriting without letters: loops along a line. */
function word(random: SeededRandom, from: number, to: number, y: number): string[] {
  const strokes: string[] = []
  let x = from
  while (x < to - 20) {
    const end = Math.min(to, x + random.between(34, 96))
    const points: Point[] = []
    for (let at = x; at < end; at += 5.5) points.push({ x: at, y: y - 5 + random.between(-9, 4) })
    if (points.length > 2) strokes.push(stroke(smooth(points), palette.ink, 2.8, { opacity: 0.85 }))
    x = end + 15
  }
  return strokes
}

function rightPage(random: SeededRandom): string[] {
  const points = range(42).map((): Point => {
    const x = random.between(890, 1240)
    return { x, y: 300 + (x - 890) * 0.62 + random.around(0, 30) }
  })
  return [
    stroke('M870 230V590H1266', palette.inkSoft, 5),
    stroke('M884 276L1254 540', palette.rust, 5),
    stroke('M884 236L1254 500M884 318L1254 580', palette.rust, 2.4, { 'stroke-dasharray': '12 10' }),
    ...points.map((point) =>
      circle(point.x, point.y, 7, random.chance(0.3) ? palette.rust : palette.inkSoft, { opacity: 0.85 }),
    ),
    circle(1180, 330, 52, 'none', { stroke: palette.ochre, 'stroke-width': 6 }),
    stroke('M1142 366L1100 420', palette.ochre, 6),
    ...range(4).flatMap((line) => word(random, 876, [1240, 1180, 1226, 1020][line] ?? 1200, 656 + line * 33)),
  ]
}

function pencil(): string[] {
  return [
    group({ transform: 'translate(1150 700) rotate(-38)' }, [
      shape('rect', { x: 8, y: 12, width: 430, height: 30, fill: palette.inkDeep, opacity: 0.3 }),
      shape('rect', { x: 0, y: 0, width: 360, height: 30, fill: palette.rust }),
      shape('rect', { x: 0, y: 10, width: 360, height: 10, fill: palette.ember }),
      shape('rect', { x: 360, y: 0, width: 30, height: 30, fill: palette.mist }),
      shape('rect', { x: 390, y: 0, width: 40, height: 30, rx: 8, fill: palette.sand }),
      area('M0 0L-64 15L0 30Z', palette.sand),
      area('M-42 10L-64 15L-42 20Z', palette.ink),
    ]),
  ]
}

function cup(): string[] {
  return [
    circle(168, 206, 128, palette.inkDeep, { opacity: 0.3 }),
    circle(152, 190, 126, palette.inkSoft),
    circle(152, 190, 126, fade('ink', 'inward'), { filter: shading('ink') }),
    circle(152, 190, 96, palette.rustDeep),
    circle(152, 190, 96, fade('ember', 'down'), { filter: shading('ember'), opacity: 0.8 }),
    stroke('M108 150C130 128 160 122 186 130', palette.sand, 6, { opacity: 0.8 }),
  ]
}
