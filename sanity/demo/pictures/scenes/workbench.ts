import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette, type Ink } from '../palette.ts'
import { fade, shading } from '../print.ts'
import { area, circle, group, range, shape, stroke } from '../svg.ts'

/** A still life of a bench: flasks of iron solutions from pale to dark, tubes in a rack, a microscope, a plant. */
export const workbench: Picture = {
  name: 'workbench',
  sheet: { ...leadSize, ground: 'sand' },
  draw() {
    return [
      ...room(),
      microscope(),
      ...tubes(),
      flask(860, 1.05, 'ochre', 0.5),
      flask(1060, 0.82, 'ember', 0.36),
      flask(1232, 1.2, 'rust', 0.56),
      ...plant(),
    ]
  },
}

function room(): string[] {
  return [
    shape('rect', {
      x: 0,
      y: 0,
      width: 1600,
      height: 1000,
      fill: fade('ember', 'up'),
      filter: shading('ember'),
      opacity: 0.55,
    }),
    shape('rect', { x: 560, y: 70, width: 520, height: 440, fill: palette.sea }),
    shape('rect', { x: 560, y: 70, width: 520, height: 440, fill: fade('bone', 'up'), filter: shading('bone') }),
    circle(930, 210, 64, palette.rust),
    stroke('M820 70V510M560 290H1080', palette.bone, 14),
    shape('rect', { x: 560, y: 70, width: 520, height: 440, fill: 'none', stroke: palette.bone, 'stroke-width': 22 }),
    shape('rect', { x: 0, y: 800, width: 1600, height: 200, fill: palette.ink }),
    shape('rect', { x: 0, y: 800, width: 1600, height: 200, fill: fade('inkDeep', 'up'), filter: shading('inkDeep') }),
    shape('rect', { x: 0, y: 790, width: 1600, height: 22, fill: palette.rustDeep }),
  ]
}

/** An Erlenmeyer flask standing on the bench, filled up to `share` of its height. */
function flask(x: number, size: number, ink: Ink, share: number): string {
  const at = `translate(${x} 790) scale(${size})`
  const glass = 'M-34 -380V-250L-150 -34C-162 -8 -148 0 -122 0H122C148 0 162 -8 150 -34L34 -250V-380Z'
  const level = -380 * share
  const half = 34 + (116 * (250 + level)) / 216
  const liquid = `M${-half} ${level}L-150 -34C-162 -8 -148 0 -122 0H122C148 0 162 -8 150 -34L${half} ${level}Z`
  return group({ transform: at }, [
    area(glass, palette.inkDeep, { opacity: 0.25, transform: 'translate(14 6)' }),
    area(glass, palette.bone, { opacity: 0.82 }),
    area(liquid, palette[ink]),
    area(liquid, fade('rustDeep', 'up'), { filter: shading('rustDeep') }),
    shape('ellipse', { cx: 0, cy: level, rx: half, ry: 9, fill: palette.sand, opacity: 0.7 }),
    stroke('M-16 -360V-244L-112 -60', palette.bone, 9, { opacity: 0.75 }),
    area(glass, 'none', { stroke: palette.ink, 'stroke-width': 6, 'stroke-linejoin': 'round' }),
    shape('rect', {
      x: -46,
      y: -398,
      width: 92,
      height: 22,
      rx: 10,
      fill: palette.bone,
      stroke: palette.ink,
      'stroke-width': 6,
    }),
    ...range(3).map((index) =>
      stroke(`M${70 + index * 14} ${-80 - index * 36}h${24 - index * 4}`, palette.bone, 4, { opacity: 0.8 }),
    ),
  ])
}

function tubes(): string[] {
  const inks: Ink[] = ['sand', 'ochre', 'ember', 'rust', 'rustDeep']
  return [
    ...inks.map(tube),
    shape('rect', { x: 494, y: 640, width: 276, height: 26, rx: 6, fill: palette.inkSoft }),
    shape('rect', { x: 494, y: 744, width: 276, height: 46, rx: 6, fill: palette.inkSoft }),
    shape('rect', { x: 494, y: 744, width: 276, height: 46, rx: 6, fill: fade('ink', 'up'), filter: shading('ink') }),
  ]
}

function microscope(): string {
  return group({ transform: 'translate(90 0)' }, [
    area('M40 790C40 750 80 744 130 744H330C356 744 366 760 366 790Z', palette.ink),
    area('M250 744C356 690 396 540 272 396L226 456C316 560 290 640 210 690Z', palette.ink),
    area('M250 744C356 690 396 540 272 396L226 456C316 560 290 640 210 690Z', fade('inkDeep', 'right'), {
      filter: shading('inkDeep'),
    }),
    shape('rect', { x: 60, y: 650, width: 200, height: 24, rx: 6, fill: palette.inkSoft }),
    shape('rect', { x: 110, y: 640, width: 90, height: 10, fill: palette.mist }),
    group({ transform: 'rotate(24 220 450)' }, [
      shape('rect', { x: 190, y: 300, width: 74, height: 250, rx: 12, fill: palette.inkSoft }),
      shape('rect', {
        x: 190,
        y: 300,
        width: 74,
        height: 250,
        rx: 12,
        fill: fade('inkDeep', 'left'),
        filter: shading('inkDeep'),
      }),
      shape('rect', { x: 198, y: 236, width: 58, height: 70, fill: palette.ochre }),
      shape('rect', { x: 190, y: 210, width: 74, height: 36, rx: 10, fill: palette.ink }),
      shape('rect', { x: 204, y: 548, width: 46, height: 44, fill: palette.mist }),
      shape('rect', { x: 212, y: 590, width: 30, height: 26, fill: palette.ochre }),
    ]),
    circle(318, 600, 34, palette.ochre, { stroke: palette.inkDeep, 'stroke-width': 6 }),
    circle(318, 600, 12, palette.inkDeep),
  ])
}

function plant(): string[] {
  return [
    ...[-58, 56, -30, 30, 0].map((turn, index) => leaf(turn, 210 + index * 26)),
    area('M1402 600H1570L1546 790H1426Z', palette.rust),
    area('M1402 600H1570L1546 790H1426Z', fade('rustDeep', 'right'), { filter: shading('rustDeep') }),
    shape('rect', { x: 1390, y: 588, width: 192, height: 34, rx: 8, fill: palette.ember }),
  ]
}

const tube = (ink: Ink, index: number) => {
  const x = 516 + index * 50
  return group({}, [
    shape('rect', { x, y: 590, width: 32, height: 188, rx: 16, fill: palette.bone, opacity: 0.9 }),
    shape('path', { d: `M${x} ${668 - index * 10}H${x + 32}V762A16 16 0 0 1 ${x} 762Z`, fill: palette[ink] }),
    shape('rect', {
      x,
      y: 590,
      width: 32,
      height: 188,
      rx: 16,
      fill: 'none',
      stroke: palette.ink,
      'stroke-width': 5,
    }),
  ])
}

const leaf = (turn: number, length: number) =>
  group({ transform: `translate(1486 610) rotate(${turn})` }, [
    area(
      `M0 0C${-length * 0.3} ${-length * 0.4} ${-length * 0.2} ${-length * 0.9} 0 ${-length}C${length * 0.2} ${-length * 0.9} ${length * 0.3} ${-length * 0.4} 0 0Z`,
      palette.inkSoft,
    ),
    area(
      `M0 0C${length * 0.06} ${-length * 0.4} ${length * 0.04} ${-length * 0.9} 0 ${-length}C${length * 0.2} ${-length * 0.9} ${length * 0.3} ${-length * 0.4} 0 0Z`,
      palette.sea,
    ),
    stroke(`M0 0V${-length * 0.92}`, palette.mist, 4),
  ])
