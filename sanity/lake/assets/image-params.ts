import { type Color, color, flips, gravity, rectangle } from './image-param-values.ts'
import { decimal, integer, oneOf, optional } from './param-readers.ts'

export const outputFormats = ['jpg', 'pjpg', 'png', 'webp', 'avif', 'gif'] as const
export type OutputFormat = (typeof outputFormats)[number]

export const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'scale', 'min'] as const
export type Fit = (typeof fits)[number]

export interface Rectangle {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Where a crop is centred, as fractions of the image, or by content. */
export type Gravity = { readonly x: number; readonly y: number } | 'entropy'

/** Everything an image URL can ask for, checked. Null means that the parameter is absent. */
export interface ImageParams {
  /** In pixels of the upright original. */
  readonly rect: Rectangle | null
  readonly width: number | null
  readonly height: number | null
  readonly minWidth: number | null
  readonly maxWidth: number | null
  readonly minHeight: number | null
  readonly maxHeight: number | null
  readonly dpr: number
  readonly fit: Fit
  readonly gravity: Gravity
  readonly pad: number
  /** Degrees clockwise. */
  readonly orientation: 0 | 90 | 180 | 270
  readonly flipHorizontal: boolean
  readonly flipVertical: boolean
  readonly background: Color | null
  readonly blur: number
  readonly sharpen: number
  /** -100 (grey) to 100 (twice as saturated). */
  readonly saturation: number
  readonly invert: boolean
  /** Only the first frame of an animation. */
  readonly still: boolean
  readonly format: OutputFormat | null
  /** Pick the format by the Accept header. */
  readonly autoFormat: boolean
  readonly quality: number | null
}

const side = integer(1, 8192)
const fraction = decimal(0, 1)

/**
 * Reads the transformations of Sanity's image URLs (https://www.sanity.io/docs/image-urls). Parameters of another name
 * are ignored. Throws 400 that names the first parameter with a bad value.
 */
export function parseImageParams(query: URLSearchParams): ImageParams {
  const flip = optional(query, 'flip', flips)
  const turned = optional(query, 'or', oneOf('0', '90', '180', '270'))
  return {
    rect: optional(query, 'rect', rectangle),
    ...sizes(query),
    dpr: optional(query, 'dpr', decimal(1, 3)) ?? 1,
    fit: optional(query, 'fit', oneOf(...fits)) ?? 'clip',
    gravity: cropGravity(query),
    pad: optional(query, 'pad', integer(0, 2000)) ?? 0,
    orientation: turned === '90' ? 90 : turned === '180' ? 180 : turned === '270' ? 270 : 0,
    flipHorizontal: flip?.horizontal ?? false,
    flipVertical: flip?.vertical ?? false,
    background: optional(query, 'bg', color),
    ...looks(query),
    still: optional(query, 'frame', oneOf('1')) !== null,
    format: optional(query, 'fm', oneOf(...outputFormats)),
    autoFormat: optional(query, 'auto', oneOf('format')) !== null,
    quality: optional(query, 'q', integer(0, 100)),
  }
}

function sizes(query: URLSearchParams) {
  return {
    width: optional(query, 'w', side),
    height: optional(query, 'h', side),
    minWidth: optional(query, 'min-w', side),
    maxWidth: optional(query, 'max-w', side),
    minHeight: optional(query, 'min-h', side),
    maxHeight: optional(query, 'max-h', side),
  }
}

/** `sharpen` is an alias that older URLs carry. */
function looks(query: URLSearchParams) {
  const strength = integer(0, 100)
  return {
    blur: optional(query, 'blur', integer(0, 2000)) ?? 0,
    sharpen: optional(query, 'sharp', strength) ?? optional(query, 'sharpen', strength) ?? 0,
    saturation: optional(query, 'sat', integer(-100, 100)) ?? 0,
    invert: optional(query, 'invert', oneOf('true', 'false')) === 'true',
  }
}

/** A focal point counts when it is given, also without `crop=focalpoint`; an explicit other `crop` wins over it. */
function cropGravity(query: URLSearchParams): Gravity {
  const x = optional(query, 'fp-x', fraction)
  const y = optional(query, 'fp-y', fraction)
  const crop = optional(query, 'crop', gravity)
  return crop === null || crop === 'focalpoint' ? { x: x ?? 0.5, y: y ?? 0.5 } : crop
}
