import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { area, circle, group, range, shape, smooth, type Point } from '../svg.ts'

/** Mitochondria, cut open: folded inner membranes, and the iron–sulphur clusters (ochre) that sit in them. */
export const mitochondrion: Picture = {
  name: 'mitochondrion',
  sheet: { ...leadSize, ground: 'inkDeep' },
  draw(random) {
    return [
      ...background(random),
      body(random, 'translate(300 240) rotate(-24) scale(.52)', 'small-a'),
      body(random, 'translate(1360 800) rotate(32) scale(.46)', 'small-b'),
      body(random, 'translate(810 520) rotate(-9) scale(1.12)', 'large'),
    ]
  },
}

function background(random: SeededRandom): string[] {
  return range(130).map(() =>
    circle(
      random.between(0, 1600),
      random.between(0, 1000),
      random.between(2, 8),
      random.pick([palette.inkSoft, palette.ink, palette.sea]),
      {
        opacity: 0.8,
      },
    ),
  )
}

function capsule(reach: number, height: number): string {
  const points = range(28).map((index): Point => {
    const angle = (index / 28) * 2 * Math.PI
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    return {
      x: Math.sign(cos) * Math.abs(cos) ** 0.62 * reach,
      y: Math.sign(sin) * Math.abs(sin) ** 0.8 * height + Math.sin(angle * 3) * 8,
    }
  })
  return smooth(points, true)
}

function body(random: SeededRandom, transform: string, id: string): string {
  const [outer, inner] = [capsule(590, 262), capsule(556, 228)]
  return group({ transform }, [
    area(outer, palette.inkDeep, { transform: 'translate(16 22)', opacity: 0.5 }),
    area(outer, palette.ember, { stroke: palette.rustDeep, 'stroke-width': 7 }),
    area(outer, fade('rustDeep', 'inward'), { filter: shading('rustDeep') }),
    shape('clipPath', { id }, area(inner, '#000')),
    area(inner, palette.rustDeep),
    group({ 'clip-path': `url(#${id})` }, [
      area(inner, fade('rust', 'outward'), { filter: shading('rust') }),
      ...range(17).map((index) => crista(random, index)),
    ]),
    area(inner, 'none', { stroke: palette.sand, 'stroke-width': 9 }),
  ])
}

/** One fold of the inner membrane, hanging from above or standing from below, by turns. */
function crista(random: SeededRandom, index: number): string {
  const x = -520 + index * 65
  const side = index % 2 === 0 ? -1 : 1
  const tip = side * random.between(-130, -70)
  const sway = random.between(-22, 22)
  const half = 19
  const base = side * 280
  const d = `M${x - half} ${base}C${x - half + sway} ${base * 0.4} ${x - half - sway} ${tip * 0.3} ${x - half} ${tip}C${x - half} ${tip - side * 34} ${x + half} ${tip - side * 34} ${x + half} ${tip}C${x + half - sway} ${tip * 0.3} ${x + half + sway} ${base * 0.4} ${x + half} ${base}Z`
  const clusters = range(9).map((step) => {
    const y = tip + (base - tip) * (step / 9) + random.around(0, 6)
    return circle(x + (step % 2 === 0 ? -half : half) + sway * 0.2, y, 7, step % 3 === 0 ? palette.bone : palette.ochre)
  })
  return group({}, [
    area(d, palette.ember, { stroke: palette.sand, 'stroke-width': 8 }),
    area(d, fade('rust', side < 0 ? 'down' : 'up'), { filter: shading('rust') }),
    ...clusters,
  ])
}
