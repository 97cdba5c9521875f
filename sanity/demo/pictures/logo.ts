import type { Picture } from './draw.ts'
import { palette } from './palette.ts'
import { circle, range, smooth, stroke, type Point } from './svg.ts'

const centre = { x: 256, y: 350 }

/** The sample group's mark: field lines that close into a heart-like pair of lobes around a grain of iron. */
export const logo: Picture = {
  name: 'logo',
  sheet: { width: 512, height: 512, ground: 'bone' },
  draw() {
    const lobes = range(3).flatMap((index) =>
      [-1, 1].map((side) => stroke(lobe(264 - index * 88, side), palette.rust, 24 - index * 4)),
    )
    return [...lobes, circle(centre.x, centre.y, 34, palette.ink)]
  },
}

/** A dipole's field line, r = L sin² θ, tilted upwards so that two of them read as a heart. */
function lobe(size: number, side: number): string {
  const points = range(41).map((step): Point => {
    const theta = (step / 40) * Math.PI
    const reach = size * Math.sin(theta) ** 2
    const [x, y] = [reach * Math.sin(theta), -reach * Math.cos(theta)]
    const tilt = -0.74
    return {
      x: centre.x + side * (x * Math.cos(tilt) - y * Math.sin(tilt)),
      y: centre.y + x * Math.sin(tilt) + y * Math.cos(tilt),
    }
  })
  return smooth(points)
}
