import { badRequest } from '../errors.ts'
import type { Gravity, ImageParams, Rectangle } from './image-params.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** How an image is cut, scaled and laid on its canvas. All sizes are whole device pixels. */
export interface ImagePlan {
  /** Part of the upright original that is used. */
  readonly region: Rectangle
  /** Size of what is left of `region` after scaling and cropping, before the turn by `or`. */
  readonly scaled: Size
  /** Set when scaling to `scaled` cuts something off: the point that is kept in view, before the turn. */
  readonly cropAt: Gravity | null
  /** Final size; larger than the (turned) image where it is padded. */
  readonly canvas: Size
}

/** Largest image that is rendered, frames counted. */
const maxOutputPixels = 40_000_000
const maxOutputSide = 16_383

/**
 * Works out the geometry of a transformation. `rect` comes first, then the turn by `or`; `w`, `h` and the focal point
 * speak of the turned image. Throws 400 for a `rect` outside the image and for a result that is too large.
 */
export function planImage(params: ImageParams, source: Size, frames: number): ImagePlan {
  const region = usedRegion(params.rect, source)
  const turned = params.orientation % 180 !== 0
  const seen = turned ? swap(region) : size(region)
  const pad = Math.round(params.pad * params.dpr)
  const target = targetSize(params, seen, pad)
  const { image, box, cuts } = fitInto(params.fit, seen, target)
  const canvas = { width: box.width + 2 * pad, height: box.height + 2 * pad }
  checkOutput(canvas, frames)
  return {
    region,
    scaled: turned ? swap(image) : image,
    cropAt: cuts ? beforeTurn(params.gravity, params) : null,
    canvas,
  }
}

function usedRegion(rect: Rectangle | null, source: Size): Rectangle {
  if (!rect) return { left: 0, top: 0, ...source }
  if (rect.left >= source.width || rect.top >= source.height) {
    throw badRequest(
      `Image parameter "rect" lies outside the image, which is ${source.width} x ${source.height} pixels`,
    )
  }
  const width = Math.min(rect.width, source.width - rect.left)
  const height = Math.min(rect.height, source.height - rect.top)
  return { left: rect.left, top: rect.top, width, height }
}

const size = ({ width, height }: Size): Size => ({ width, height })
const swap = ({ width, height }: Size): Size => ({ width: height, height: width })

interface Target {
  readonly width: number | null
  readonly height: number | null
}

/** The box that is asked for, inside the padding. The four limits only work with `fit=crop`. */
function targetSize(params: ImageParams, seen: Size, pad: number): Target {
  const { fit, minWidth, maxWidth, minHeight, maxHeight } = params
  const device = (value: number | null) => (value === null ? null : Math.max(1, Math.round(value * params.dpr)))
  let width = inner(device(params.width), pad)
  let height = inner(device(params.height), pad)
  if (fit === 'crop' && (minWidth ?? maxWidth ?? minHeight ?? maxHeight) !== null) {
    const aspect = seen.width / seen.height
    const natural = {
      width: width ?? (height ? height * aspect : seen.width),
      height: height ?? (width ? width / aspect : seen.height),
    }
    width = limited(natural.width, device(minWidth), device(maxWidth))
    height = limited(natural.height, device(minHeight), device(maxHeight))
  }
  return { width, height }
}

function inner(value: number | null, pad: number): number | null {
  if (value === null || value > 2 * pad) return value === null ? null : value - 2 * pad
  throw badRequest(`Image parameter "pad" leaves nothing of an image ${value} pixels a side`)
}

function limited(value: number, min: number | null, max: number | null): number {
  return Math.max(1, Math.round(Math.min(max ?? Infinity, Math.max(min ?? 1, value))))
}

interface Fitted {
  readonly image: Size
  readonly box: Size
  readonly cuts: boolean
}

function fitInto(fit: ImageParams['fit'], seen: Size, { width, height }: Target): Fitted {
  if (width === null && height === null) return { image: seen, box: seen, cuts: false }
  const neverLarger = fit === 'max' || fit === 'fillmax' || fit === 'min'
  const scale = Math.min(
    (width ?? Infinity) / seen.width,
    (height ?? Infinity) / seen.height,
    neverLarger ? 1 : Infinity,
  )
  const contained = scaledBy(seen, scale)
  if (width === null || height === null) return { image: contained, box: contained, cuts: false }
  const box = { width, height }
  switch (fit) {
    case 'clip':
    case 'max':
      return { image: contained, box: contained, cuts: false }
    case 'fill':
    case 'fillmax':
      return { image: contained, box, cuts: false }
    case 'scale':
      return { image: box, box, cuts: false }
    case 'crop':
      return { image: box, box, cuts: true }
    case 'min': {
      const smaller = scaledBy(box, Math.min(1, seen.width / width, seen.height / height))
      return { image: smaller, box: smaller, cuts: true }
    }
  }
}

function scaledBy({ width, height }: Size, scale: number): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** Takes a point of the turned and mirrored image back to where it stood before. */
function beforeTurn(gravity: Gravity, params: ImageParams): Gravity {
  if (gravity === 'entropy') return gravity
  const x = params.flipHorizontal ? 1 - gravity.x : gravity.x
  const y = params.flipVertical ? 1 - gravity.y : gravity.y
  switch (params.orientation) {
    case 0:
      return { x, y }
    case 90:
      return { x: y, y: 1 - x }
    case 180:
      return { x: 1 - x, y: 1 - y }
    case 270:
      return { x: 1 - y, y: x }
  }
}

function checkOutput({ width, height }: Size, frames: number): void {
  if (width <= maxOutputSide && height <= maxOutputSide && width * height * frames <= maxOutputPixels) return
  throw badRequest(
    `Image parameters "w", "h" and "dpr" ask for ${width} x ${height} pixels; at most ${maxOutputSide} a side and ${maxOutputPixels} in all are rendered`,
  )
}
