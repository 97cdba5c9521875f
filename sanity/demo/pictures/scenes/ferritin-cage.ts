import type { Picture } from '../draw.ts'
import { leadSize } from '../draw.ts'
import { palette } from '../palette.ts'
import { fade, shading } from '../print.ts'
import type { SeededRandom } from '../seeded-random.ts'
import { circle, group, range, stroke } from '../svg.ts'

interface Ball {
  readonly x: number
  readonly y: number
  /** Towards the viewer is positive; the cage reaches from about -1 to 1. */
  readonly depth: number
  readonly radius: number
}

const centre = { x: 800, y: 500 }
const scale = 350

/** Ferritin: 24 subunits with octahedral symmetry around a core of iron mineral; some are lifted away to look in. */
export const ferritinCage: Picture = {
  name: 'ferritin-cage',
  sheet: { ...leadSize, ground: 'ink' },
  draw(random) {
    const balls = subunits()
    const front = balls.filter((ball) => ball.depth > 0 && !open(ball))
    return [
      ...halo(),
      ...balls.filter((ball) => ball.depth <= 0).map((ball) => subunit(ball, 0.85)),
      ...core(random),
      ...front.map((ball) => subunit(ball, 1)),
      ...strayIron(random),
    ]
  },
}

/** The vertices of a rhombicuboctahedron are 24, and have ferritin's symmetry. */
function subunits(): Ball[] {
  const long = 1 + Math.SQRT2
  const signs = [-1, 1]
  const vertices = signs.flatMap((a) =>
    signs.flatMap((b) =>
      signs.flatMap((c) => [
        [a, b, c * long],
        [a, b * long, c],
        [a * long, b, c],
      ]),
    ),
  )
  return vertices.map(([x = 0, y = 0, z = 0]) => turned(x, y, z)).toSorted((a, b) => a.depth - b.depth)
}

function turned(x: number, y: number, z: number): Ball {
  const [yaw, pitch] = [0.42, 0.36]
  const [x1, z1] = [x * Math.cos(yaw) + z * Math.sin(yaw), z * Math.cos(yaw) - x * Math.sin(yaw)]
  const [y2, z2] = [y * Math.cos(pitch) - z1 * Math.sin(pitch), z1 * Math.cos(pitch) + y * Math.sin(pitch)]
  const depth = z2 / 2.8
  const nearness = 1 + depth * 0.12
  return {
    x: centre.x + (x1 / 2.8) * scale * nearness,
    y: centre.y + (y2 / 2.8) * scale * nearness,
    depth,
    radius: 116 * nearness,
  }
}

function subunit(ball: Ball, strength: number): string {
  const behind = ball.depth <= 0
  const fill = behind ? palette.inkSoft : palette.sea
  const rim = behind ? 'inkDeep' : 'ink'
  return group({ opacity: strength }, [
    circle(ball.x, ball.y, ball.radius, fill),
    circle(ball.x, ball.y, ball.radius, fade(rim, 'inward'), { filter: shading(rim) }),
    circle(
      ball.x - ball.radius * 0.3,
      ball.y - ball.radius * 0.34,
      ball.radius * 0.5,
      fade(behind ? 'sea' : 'bone', 'outward'),
      {
        filter: shading(behind ? 'sea' : 'bone'),
        opacity: behind ? 0.5 : 0.9,
      },
    ),
    ...helices(ball, behind ? palette.ink : palette.inkSoft),
  ])
}

/** A subunit is a bundle of helices: three short arcs say so. */
function helices(ball: Ball, colour: string): string[] {
  return range(3).map((index) => {
    const shift = (index - 1) * ball.radius * 0.36
    const reach = ball.radius * (index === 1 ? 0.62 : 0.48)
    const [x, y] = [ball.x + shift * 0.9, ball.y + shift * 0.42]
    const d = `M${x - reach * 0.42} ${y + reach}Q${x + reach * 0.35} ${y} ${x + reach * 0.42} ${y - reach}`
    return stroke(d, colour, 3, { opacity: 0.55 })
  })
}

function core(random: SeededRandom): string[] {
  const grains = range(420).map(() => {
    const [angle, reach] = [random.between(0, 2 * Math.PI), Math.sqrt(random.between(0, 1)) * 178]
    const colour = random.pick([palette.rust, palette.rust, palette.ember, palette.ochre, palette.rustDeep])
    return circle(
      centre.x + 20 + Math.cos(angle) * reach,
      centre.y - 20 + Math.sin(angle) * reach,
      random.between(6, 15),
      colour,
    )
  })
  return [
    circle(centre.x + 20, centre.y - 20, 190, palette.rustDeep),
    ...grains,
    circle(centre.x + 20, centre.y - 20, 196, fade('rustDeep', 'inward'), {
      filter: shading('rustDeep'),
      opacity: 0.8,
    }),
  ]
}

function halo(): string[] {
  return range(7).map((index) =>
    circle(centre.x, centre.y, 440 + index * 64, 'none', {
      stroke: palette.sea,
      'stroke-width': 1.4,
      'stroke-dasharray': `2 ${8 + index * 4}`,
      opacity: 0.5 - index * 0.05,
    }),
  )
}

function strayIron(random: SeededRandom): string[] {
  return range(64).map(() => {
    const [angle, reach] = [random.between(0, 2 * Math.PI), random.between(470, 900)]
    const colour = random.pick([palette.ember, palette.ochre, palette.sand])
    return circle(
      centre.x + Math.cos(angle) * reach,
      centre.y + Math.sin(angle) * reach * 0.8,
      random.between(4, 9),
      colour,
    )
  })
}

/** Lifted away, so that the core is seen. */
const open = (ball: Ball) => ball.depth > 0.3 && Math.hypot(ball.x - 880, ball.y - 430) < 260
