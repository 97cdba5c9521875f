import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, circle, group, range, shape, stroke } from '../svg.ts'

const bag =
  'M604 196C604 170 624 156 650 156H950C976 156 996 170 996 196L1010 560C1010 610 970 640 920 646H680C630 640 590 610 590 560Z'
const liquid =
  'M598 330C680 312 740 348 808 334C880 318 940 344 1001 328L1010 560C1010 610 970 640 920 646H680C630 640 590 610 590 560Z'

/** An infusion bag of rust-coloured iron solution, its drip chamber and its line. */
export const infusion: Picture = {
  name: 'infusion',
  sheet: { ...leadSize, ground: 'sea' },
  draw() {
    return [...wall(), ...stand(), ...line(), ...theBag(), ...chamber()]
  },
}

function wall(): string[] {
  return [
    shape('rect', { x: 0, y: 0, width: 1600, height: 1000, fill: fade('inkSoft', 'up'), filter: shading('inkSoft') }),
    circle(800, 430, 452, palette.sand),
    circle(800, 430, 452, fade('bone', 'down'), { filter: shading('bone') }),
  ]
}

function stand(): string[] {
  return [
    stroke('M1240 -20V1020', palette.ink, 20),
    stroke('M1233 -20V1020', palette.mist, 4),
    stroke('M1240 60H830C800 60 800 60 800 90V136', palette.ink, 16),
    stroke('M1240 60H1420C1450 60 1450 90 1430 108', palette.ink, 16),
    circle(1240, 60, 19, palette.rust),
    circle(1240, 700, 24, palette.rust, { stroke: palette.inkDeep, 'stroke-width': 5 }),
  ]
}

function theBag(): string[] {
  return [
    area(bag, palette.inkDeep, { transform: 'translate(16 18)', opacity: 0.22 }),
    area(bag, palette.bone, { opacity: 0.94, stroke: palette.ink, 'stroke-width': 6 }),
    area(liquid, palette.rust),
    area(liquid, fade('rustDeep', 'up'), { filter: shading('rustDeep') }),
    area(liquid, fade('ember', 'down'), { filter: shading('ember') }),
    circle(800, 172, 20, palette.sea, { stroke: palette.ink, 'stroke-width': 6 }),
    ...scale(),
    ...label(),
    stroke('M632 220C626 340 624 450 630 560', palette.bone, 14, { opacity: 0.55 }),
    area(bag, 'none', { stroke: palette.ink, 'stroke-width': 6 }),
  ]
}

function scale(): string[] {
  return range(9).map((index) => {
    const y = 290 + index * 36
    return stroke(`M${index % 2 === 0 ? 920 : 945} ${y}H978`, index < 2 ? palette.ink : palette.sand, 5)
  })
}

/** A label of lines and two joined circles, as a sign for a compound; no words. */
function label(): string[] {
  return [
    shape('rect', { x: 672, y: 386, width: 206, height: 168, rx: 10, fill: palette.bone }),
    circle(722, 440, 26, palette.rust),
    circle(764, 440, 18, palette.ochre),
    ...range(3).map((index) => stroke(`M696 ${490 + index * 20}H${[850, 826, 780][index] ?? 800}`, palette.inkSoft, 6)),
  ]
}

function chamber(): string[] {
  const drop = 'M800 756C812 778 820 790 820 802A20 20 0 1 1 780 802C780 790 788 778 800 756Z'
  return [
    shape('rect', { x: 784, y: 640, width: 32, height: 66, fill: palette.ink }),
    group({}, [
      shape('rect', {
        x: 758,
        y: 700,
        width: 84,
        height: 196,
        rx: 30,
        fill: palette.bone,
        opacity: 0.9,
        stroke: palette.ink,
        'stroke-width': 6,
      }),
      shape('path', { d: 'M762 840H838V866A30 30 0 0 1 808 892H792A30 30 0 0 1 762 866Z', fill: palette.rust }),
      area(drop, palette.rust),
      circle(793, 804, 5, palette.sand),
    ]),
  ]
}

function line(): string[] {
  const d = 'M800 890C800 1010 560 1010 470 920C380 830 420 700 300 690C170 680 140 860 -30 850'
  return [
    stroke(d, palette.ink, 24),
    stroke(d, palette.ember, 14),
    stroke(d, palette.sand, 4, { 'stroke-dasharray': '22 34' }),
  ]
}
