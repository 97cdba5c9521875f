import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, group, range, shape, smooth, stroke, type Point } from '../svg.ts'

/** A talk: a speaker beside a large screen with a decay curve, seen over the heads of the audience. */
export const conferenceStage: Picture = {
  name: 'conference-stage',
  sheet: { ...leadSize, ground: 'ink' },
  draw(random) {
    return [
      ...light(),
      ...screen(random),
      ...speaker(),
      ...stage(),
      ...range(4).flatMap((row) => audience(random, row)),
    ]
  },
}

function light(): string[] {
  const cone = 'M1290 -40L1060 770H1520L1330 -40Z'
  return [
    shape('rect', { x: 0, y: 0, width: 1600, height: 1000, fill: fade('inkDeep', 'down'), filter: shading('inkDeep') }),
    ...range(26).map((index) => stroke(`M${index * 66} 0V760`, palette.inkDeep, 3, { opacity: 0.55 })),
    area(cone, fade('sand', 'down'), { filter: shading('sand'), opacity: 0.75 }),
  ]
}

function screen(random: SeededRandom): string[] {
  const decay = (height: number, time: number) =>
    range(30).map((step): Point => ({
      x: 250 + step * 23,
      y: 540 - height * Math.exp(-step / time) + random.around(0, 2),
    }))
  const dots = range(34).map(() => {
    const step = random.between(0, 29)
    return circle(250 + step * 23, 540 - 350 * Math.exp(-step / 9) + random.around(0, 20), 6, palette.rust)
  })
  return [
    shape('rect', { x: 172, y: 112, width: 840, height: 500, fill: palette.inkDeep }),
    shape('rect', { x: 190, y: 130, width: 804, height: 464, fill: palette.bone }),
    shape('rect', {
      x: 190,
      y: 130,
      width: 804,
      height: 464,
      fill: fade('sand', 'up'),
      filter: shading('sand'),
      opacity: 0.7,
    }),
    stroke('M250 170V540H950', palette.ink, 5),
    stroke(smooth(decay(350, 9)), palette.rust, 8),
    stroke(smooth(decay(350, 22)), palette.inkSoft, 8),
    ...dots,
  ]
}

function speaker(): string[] {
  const coat = 'M1216 760C1210 620 1226 520 1250 486C1270 462 1316 462 1336 486C1362 520 1376 620 1370 760Z'
  return [
    group({}, [
      area(coat, palette.rust),
      area(coat, fade('rustDeep', 'right'), { filter: shading('rustDeep') }),
      stroke('M1250 520C1200 560 1150 540 1112 486', palette.rust, 40),
      circle(1106, 474, 21, palette.sand),
      shape('rect', { x: 1276, y: 430, width: 36, height: 60, fill: palette.ochre }),
      circle(1294, 404, 52, palette.sand),
      area(
        'M1240 408C1234 346 1268 332 1300 336C1346 340 1358 384 1344 420C1334 400 1320 386 1296 384C1270 384 1252 390 1240 408Z',
        palette.inkDeep,
      ),
      area('M1290 486L1294 560L1304 486Z', palette.bone),
    ]),
    lectern(),
  ]
}

function lectern(): string {
  return group({}, [
    area('M1390 600H1530L1512 640H1408Z', palette.ochre),
    area('M1420 640H1500L1490 790H1430Z', palette.rustDeep),
    area('M1420 640H1500L1490 790H1430Z', fade('inkDeep', 'right'), { filter: shading('inkDeep') }),
    stroke('M1460 600C1460 570 1440 560 1420 556', palette.inkDeep, 6),
  ])
}

function stage(): string[] {
  return [
    shape('rect', { x: 0, y: 756, width: 1600, height: 260, fill: palette.inkDeep }),
    shape('rect', { x: 0, y: 756, width: 1600, height: 12, fill: palette.ochre }),
    shape('ellipse', { cx: 1300, cy: 772, rx: 300, ry: 24, fill: palette.ochre, opacity: 0.8 }),
  ]
}

function audience(random: SeededRandom, row: number): string[] {
  const [size, y] = [46 + row * 15, 806 + row * 62]
  const inks = ['inkSoft', 'ink', 'inkSoft', 'ink'] as const
  const colour = row === 3 ? palette.inkDeep : palette[inks[row] ?? 'ink']
  const step = size * 2.55
  return range(Math.ceil(1700 / step)).flatMap((index) => {
    const x = index * step + (row % 2) * (step / 2) - 30 + random.around(0, 8)
    const top = y + random.around(0, 7)
    const hair = random.chance(0.3) ? random.pick([palette.rustDeep, palette.rust, palette.ochre, palette.sea]) : colour
    const shoulders = `M${x - size * 1.25} ${top + size * 3}C${x - size * 1.2} ${top + size * 1.1} ${x + size * 1.2} ${top + size * 1.1} ${x + size * 1.25} ${top + size * 3}Z`
    return [
      area(shoulders, colour),
      shape('ellipse', { cx: x, cy: top, rx: size * 0.72, ry: size * 0.86, fill: hair }),
      stroke(
        `M${x - size * 0.5} ${top - size * 0.6}A${size * 0.72} ${size * 0.86} 0 0 1 ${x + size * 0.6} ${top - size * 0.46}`,
        palette.sand,
        3,
        { opacity: 0.55 },
      ),
    ]
  })
}
