import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { heart } from '../heart.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, distance, group, range, shape, smooth, stroke, type Point } from '../svg.ts'

const heartCentre = { x: 560, y: 560 }
const spleenCentre = { x: 1300, y: 640 }
const spleen =
  'M1120 600C1150 500 1290 470 1390 540C1480 604 1500 730 1440 830C1410 880 1350 900 1320 868C1300 846 1310 800 1270 776C1220 748 1150 770 1126 716C1110 682 1108 640 1120 600Z'

/** Iron given into the blood, shared between the heart that needs it and the spleen that may trap it. */
export const heartAndSpleen: Picture = {
  name: 'heart-and-spleen',
  sheet: { ...leadSize, ground: 'paper' },
  draw(random) {
    return [
      shape('rect', { x: 0, y: 0, width: 1600, height: 1000, fill: fade('sand', 'left'), filter: shading('sand') }),
      circle(heartCentre.x - 10, heartCentre.y - 60, 420, palette.bone, { opacity: 0.75 }),
      ...streams(random),
      ...spleenWithIron(random),
      group({ transform: 'translate(240 150) scale(1.06)' }, heart()),
      ...arrivals(random),
    ]
  },
}

function streams(random: SeededRandom): string[] {
  return range(46).flatMap((index) => {
    const toSpleen = index % 5 < 3
    const path = stream(random, toSpleen ? spleenCentre : { x: heartCentre.x + 120, y: heartCentre.y - 40 })
    const colour = random.pick([palette.ochre, palette.ochre, palette.ember, palette.rust])
    const beads = path.filter((_, step) => step % 5 === index % 5)
    return [
      stroke(smooth(path), colour, random.between(1.4, 3), { opacity: 0.8 }),
      ...beads.map((bead) => circle(bead.x, bead.y, random.between(3.5, 8), colour)),
    ]
  })
}

/** One stream line from the drip at the top right to an organ, pulled by its target and swayed on the way. */
function stream(random: SeededRandom, target: Point): Point[] {
  const start = { x: 1180 + random.around(0, 26), y: -30 }
  const aim = { x: target.x + random.around(0, 50), y: target.y + random.around(0, 40) }
  const side = random.around(0, 60)
  return range(25).map((step) => {
    const share = step / 24
    const pull = share * share * (3 - 2 * share)
    const sway = Math.sin(share * Math.PI) * side + Math.sin(share * Math.PI * 3 + side) * 14
    return {
      x: start.x + (aim.x - start.x) * pull ** 1.6 + sway,
      y: start.y + (aim.y - start.y) * share ** 0.8,
    }
  })
}

function spleenWithIron(random: SeededRandom): string[] {
  const sinuses = range(900)
    .map(() => ({ x: random.between(1100, 1490), y: random.between(490, 900), r: random.between(14, 30) }))
    .reduce<(Point & { r: number })[]>((kept, one) => {
      const free = kept.every((other) => distance(one, other) > one.r + other.r + 7)
      return free ? [...kept, one] : kept
    }, [])
  const clip = shape('clipPath', { id: 'spleen' }, area(spleen, '#000'))
  const trapped = range(230).map(() =>
    circle(
      random.between(1110, 1480),
      random.between(490, 890),
      random.between(3, 7.5),
      random.pick([palette.ochre, palette.ember, palette.sand]),
    ),
  )
  return [
    clip,
    area(spleen, palette.inkSoft, { stroke: palette.inkDeep, 'stroke-width': 6 }),
    group({ 'clip-path': 'url(#spleen)' }, [
      ...sinuses.map((one) => circle(one.x, one.y, one.r, palette.ink)),
      ...trapped,
      area(spleen, fade('inkDeep', 'inward'), { filter: shading('inkDeep') }),
    ]),
    area(spleen, 'none', { stroke: palette.inkDeep, 'stroke-width': 6 }),
  ]
}

/** The few grains that the heart took up. */
function arrivals(random: SeededRandom): string[] {
  return range(26).map(() =>
    circle(
      640 + random.around(0, 70),
      590 + random.around(0, 90),
      random.between(4, 8),
      random.pick([palette.ochre, palette.sand]),
    ),
  )
}
