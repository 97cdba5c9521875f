import type { Sharp } from 'sharp'
import type { Rectangle } from './image-params.ts'
import type { ImagePlan, Size } from './image-plan.ts'

/**
 * Cuts and scales an upright image by its plan. `shrink` above 1 makes the result smaller by that factor; the caller
 * scales it up again.
 */
export function applyShape(image: Sharp, plan: ImagePlan, shrink: number): Sharp {
  const target = {
    width: Math.max(1, Math.round(plan.scaled.width / shrink)),
    height: Math.max(1, Math.round(plan.scaled.height / shrink)),
  }
  const { region, cropAt } = plan
  if (cropAt === null) return stretch(image.extract(region), target)
  const covering = cover(region, target)
  const wasteful = covering.width * covering.height > 4 * target.width * target.height
  if (cropAt === 'entropy' && !wasteful) {
    return image.extract(region).resize(target.width, target.height, { fit: 'cover', position: 'entropy' })
  }
  const point = cropAt === 'entropy' ? { x: 0.5, y: 0.5 } : cropAt
  if (wasteful) return stretch(image.extract(window(region, uncover(region, target), point)), target)
  const scaled = stretch(image.extract(region), covering)
  return scaled.extract(window({ left: 0, top: 0, ...covering }, target, point))
}

function stretch(image: Sharp, { width, height }: Size): Sharp {
  return image.resize(width, height, { fit: 'fill' })
}

/** Smallest size with the proportions of `from` that covers `target`. */
function cover(from: Size, target: Size): Size {
  const scale = Math.max(target.width / from.width, target.height / from.height)
  return {
    width: Math.max(target.width, Math.round(from.width * scale)),
    height: Math.max(target.height, Math.round(from.height * scale)),
  }
}

/** Largest size with the proportions of `target` that fits into `from`. */
function uncover(from: Size, target: Size): Size {
  const scale = Math.min(from.width / target.width, from.height / target.height)
  return {
    width: Math.max(1, Math.min(from.width, Math.round(target.width * scale))),
    height: Math.max(1, Math.min(from.height, Math.round(target.height * scale))),
  }
}

function place(at: number, whole: number, part: number): number {
  return Math.round(Math.min(whole - part, Math.max(0, at * whole - part / 2)))
}

/** The part of `area` that is centred on `point` as far as its edges allow. */
function window(area: Rectangle, { width, height }: Size, point: { x: number; y: number }): Rectangle {
  return {
    left: area.left + place(point.x, area.width, width),
    top: area.top + place(point.y, area.height, height),
    width,
    height,
  }
}
