import { availableParallelism } from 'node:os'
import { encode as encodeBlurHash } from 'blurhash'
import sharp from 'sharp'
import { rgbaToThumbHash } from 'thumbhash'
import { badRequest } from '../errors.ts'
import type { JsonObject } from '../document.ts'
import { exifParts } from './exif.ts'
import { type ImageHeader, maxPixels } from './image-header.ts'
import { imagePalette } from './palette.ts'
import { workQueue } from './work-queue.ts'

/** Parts of the metadata that an upload can ask for by `meta`; dimensions and opacity always come. */
export const metadataParts = ['blurhash', 'lqip', 'palette', 'thumbhash', 'exif', 'image', 'location'] as const

export type MetadataPart = (typeof metadataParts)[number]

/** What an upload gets that asks for nothing: all that tells nothing about where and by whom a picture was taken. */
export const defaultMetadata: readonly MetadataPart[] = ['blurhash', 'lqip', 'palette', 'thumbhash']

/** A version of the image of at most 100 by 100 pixels; four bytes a pixel. */
interface SmallImage {
  readonly rgba: Buffer
  readonly width: number
  readonly height: number
}

/** Decoding takes memory by the pixel, so few images are decoded at a time. */
const decoding = workQueue(availableParallelism(), 100)

/** Builds a `sanity.imageMetadata`. Throws 400 when the pixels cannot be decoded. */
export async function imageMetadata(
  bytes: Uint8Array,
  header: ImageHeader,
  parts: ReadonlySet<MetadataPart>,
): Promise<JsonObject> {
  const small = await decoding(() => decodeSmall(bytes))
  return {
    _type: 'sanity.imageMetadata',
    dimensions: {
      _type: 'sanity.imageDimensions',
      width: header.width,
      height: header.height,
      aspectRatio: header.width / header.height,
    },
    hasAlpha: header.hasAlpha,
    isOpaque: !header.hasAlpha || (await decoding(() => isOpaque(bytes))),
    ...(await placeholders(small, header.hasAlpha, parts)),
    ...presentParts(header, parts),
  }
}

async function decodeSmall(bytes: Uint8Array): Promise<SmallImage> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels })
      .autoOrient()
      .resize(100, 100, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .timeout({ seconds: 30 })
      .toBuffer({ resolveWithObject: true })
    return { rgba: data, width: info.width, height: info.height }
  } catch (cause) {
    throw badRequest(`Image cannot be decoded: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
}

async function isOpaque(bytes: Uint8Array): Promise<boolean> {
  const { isOpaque: opaque } = await sharp(bytes, { limitInputPixels: maxPixels }).stats()
  return opaque
}

async function placeholders(
  small: SmallImage,
  hasAlpha: boolean,
  parts: ReadonlySet<MetadataPart>,
): Promise<JsonObject> {
  const { rgba, width, height } = small
  const palette = parts.has('palette') ? imagePalette(rgba) : null
  return {
    ...(parts.has('lqip') ? { lqip: await lowQualityPreview(small, hasAlpha) } : {}),
    ...(parts.has('blurhash') ? { blurHash: encodeBlurHash(new Uint8ClampedArray(rgba), width, height, 4, 3) } : {}),
    ...(parts.has('thumbhash')
      ? { thumbHash: Buffer.from(rgbaToThumbHash(width, height, rgba)).toString('base64') }
      : {}),
    ...(palette ? { palette } : {}),
  }
}

/** A data URL of an image 20 pixels wide. */
async function lowQualityPreview({ rgba, width, height }: SmallImage, hasAlpha: boolean): Promise<string> {
  const tiny = sharp(rgba, { raw: { width, height, channels: 4 } }).resize(20, 20, { fit: 'inside' })
  if (hasAlpha) return `data:image/png;base64,${(await tiny.png().toBuffer()).toString('base64')}`
  return `data:image/jpeg;base64,${(await tiny.removeAlpha().jpeg({ quality: 60 }).toBuffer()).toString('base64')}`
}

/** EXIF can hold names and places, so each part of it is kept only when it was asked for. */
function presentParts(header: ImageHeader, parts: ReadonlySet<MetadataPart>): JsonObject {
  const { exif, image, location } = exifParts(header.exif)
  return {
    ...(exif && parts.has('exif') ? { exif } : {}),
    ...(image && parts.has('image') ? { image } : {}),
    ...(location && parts.has('location') ? { location } : {}),
  }
}
