import sharp, { type Metadata } from 'sharp'
import { badRequest, type LakeError } from '../errors.ts'
import { type MediaType, sniffType } from './sniff-type.ts'
import { svgFault } from './svg-cost.ts'

/** What is known of an image before a single pixel of it is decoded. */
export interface ImageHeader extends MediaType {
  /** Pixels as shown, after the EXIF orientation was applied. */
  readonly width: number
  readonly height: number
  readonly hasAlpha: boolean
  /** Frames of an animation; 1 for a still. */
  readonly frames: number
  readonly exif: Buffer | null
}

/** Decoded size is what costs memory, so an image is judged by its pixels, frames counted. */
export const maxPixels = 100_000_000
const maxSide = 20_000
const maxSvgBytes = 5_000_000

const animated = new Set(['gif', 'webp'])

const accepted = new Set(['jpg', 'png', 'gif', 'webp', 'avif', 'tif', 'svg'])

/**
 * Reads the header of an image and refuses what would be dangerous or impossible to decode.
 * Throws 400 for bytes that are no image, an unsupported type, a broken header or an image above the caps.
 */
export async function readImageHeader(bytes: Uint8Array): Promise<ImageHeader> {
  const type = sniffType(bytes)
  if (!type || !accepted.has(type.extension)) throw unsupported(type)
  if (type.extension === 'svg' && bytes.byteLength > maxSvgBytes) {
    throw badRequest(`SVG image has ${bytes.byteLength} bytes, more than the ${maxSvgBytes} that are accepted`)
  }
  const fault = type.extension === 'svg' ? svgFault(Buffer.from(bytes).toString()) : null
  if (fault) throw badRequest(`SVG image cannot be drawn: ${fault}`)
  const header = toHeader(type, await decodeHeader(bytes))
  const { width, height, frames } = header
  if (width > maxSide || height > maxSide || width * height * frames > maxPixels) {
    throw badRequest(
      `Image is ${width} x ${height} pixels in ${frames} frame(s); at most ${maxSide} a side and ${maxPixels} in all are accepted`,
    )
  }
  return header
}

async function decodeHeader(bytes: Uint8Array): Promise<Metadata> {
  try {
    return await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch (cause) {
    throw badRequest(`Image cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

function toHeader(type: MediaType, metadata: Metadata): ImageHeader {
  return {
    ...type,
    width: metadata.autoOrient.width,
    height: metadata.pageHeight ?? metadata.autoOrient.height,
    hasAlpha: metadata.hasAlpha,
    frames: animated.has(type.extension) ? (metadata.pages ?? 1) : 1,
    exif: metadata.exif ?? null,
  }
}

function unsupported(type: MediaType | null): LakeError {
  const what = type ? `of type ${type.mimeType}` : 'of no known image type'
  return badRequest(`Uploaded bytes are ${what}; accepted are JPEG, PNG, GIF, WebP, AVIF, TIFF and SVG`)
}
