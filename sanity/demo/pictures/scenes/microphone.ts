import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, group, range, shape, smooth, stroke, type Point } from '../svg.ts'

/** A studio microphone, and a voice that turns into a heartbeat. */
export const microphone: Picture = {
  name: 'microphone',
  sheet: { ...leadSize, ground: 'rust' },
  draw(random) {
    const voice = range(64).flatMap((index) => {
      const x = 40 + index * 9.6
      const reach = Math.abs(Math.sin(index * 0.21) * Math.sin(index * 0.93 + 1)) * 210 + random.between(8, 30)
      return [stroke(`M${x} ${500 - reach}V${500 + reach}`, index % 3 === 0 ? palette.sand : palette.bone, 5)]
    })
    return [...rings(), ...voice, ...heartbeat(), ...stand(), ...head()]
  },
}

function rings(): string[] {
  return [
    shape('rect', { x: 0, y: 0, width: 1600, height: 1000, fill: fade('rustDeep', 'up'), filter: shading('rustDeep') }),
    ...range(7).map((index) =>
      shape('circle', {
        cx: 800,
        cy: 430,
        r: 300 + index * 92,
        fill: 'none',
        stroke: palette.ember,
        'stroke-width': 9 - index,
        opacity: 0.75 - index * 0.09,
      }),
    ),
  ]
}

function heartbeat(): string[] {
  const path = [940, 1190, 1440].flatMap(beat)
  const line = path.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')
  return [stroke(line, palette.bone, 9), stroke(line, palette.sand, 3)]
}

function head(): string[] {
  const capsule = { x: 640, y: 120, width: 320, height: 560, rx: 160 }
  const mesh = range(21).flatMap((index) => {
    const shift = -300 + index * 34
    return [
      stroke(`M${640 + shift} 120l340 340`, palette.sea, 4),
      stroke(`M${960 - shift} 120l-340 340`, palette.sea, 4),
    ]
  })
  return [
    shape('rect', { ...capsule, x: 660, y: 142, fill: palette.inkDeep, opacity: 0.4 }),
    shape('clipPath', { id: 'capsule' }, shape('rect', capsule)),
    shape('rect', { ...capsule, fill: palette.ink }),
    group({ 'clip-path': 'url(#capsule)' }, [
      ...mesh,
      shape('rect', { x: 640, y: 430, width: 320, height: 260, fill: palette.inkSoft }),
      shape('rect', { x: 640, y: 400, width: 320, height: 44, fill: palette.ochre }),
      shape('rect', { ...capsule, fill: fade('inkDeep', 'left'), filter: shading('inkDeep') }),
      shape('rect', { x: 672, y: 120, width: 26, height: 560, fill: palette.bone, opacity: 0.24 }),
      ...range(3).map((index) =>
        shape('rect', { x: 720, y: 500 + index * 44, width: 160, height: 14, rx: 7, fill: palette.ink }),
      ),
    ]),
    shape('rect', { ...capsule, fill: 'none', stroke: palette.inkDeep, 'stroke-width': 7 }),
  ]
}

function stand(): string[] {
  return [
    stroke(
      smooth([
        { x: 596, y: 470 },
        { x: 620, y: 690 },
        { x: 800, y: 780 },
        { x: 980, y: 690 },
        { x: 1004, y: 470 },
      ]),
      palette.inkDeep,
      26,
    ),
    shape('rect', { x: 780, y: 770, width: 40, height: 150, fill: palette.inkDeep }),
    area('M600 930C620 890 980 890 1000 930V1000H600Z', palette.inkDeep),
    shape('circle', { cx: 596, cy: 462, r: 26, fill: palette.ochre }),
    shape('circle', { cx: 1004, cy: 462, r: 26, fill: palette.ochre }),
  ]
}

const beat = (x: number): Point[] => [
  { x, y: 500 },
  { x: x + 46, y: 500 },
  { x: x + 62, y: 462 },
  { x: x + 80, y: 500 },
  { x: x + 98, y: 516 },
  { x: x + 116, y: 262 },
  { x: x + 138, y: 640 },
  { x: x + 154, y: 500 },
  { x: x + 190, y: 448 },
  { x: x + 226, y: 500 },
]
