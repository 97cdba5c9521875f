import { stegaClean } from '@sanity/client/stega'
import { z } from 'zod'
import { editMark } from '#lib/editing/edit-mark.ts'
import { lake } from '#sanity/env.ts'
import { optionalHttpsUrl } from './link.shape.ts'
import { flag, optionalPlain, optionalText } from './text.shape.ts'

/** An image that a page can show: address without query, size in pixels, and everything an editor said about it. */
export interface ContentImage {
  /** `${imageBase}/{hash}-{w}x{h}.{ext}`. */
  readonly src: string
  readonly width: number
  readonly height: number
  /** Tiny preview as a data URL. */
  readonly lqip: string | null
  /** Empty when the image is decorative. */
  readonly alt: string
  readonly caption: string | null
  readonly credit: string | null
  readonly creditUrl: string | null
  readonly licence: string | null
  /** Centre of what matters, as fractions of width and height from the top left. */
  readonly hotspot: { readonly x: number; readonly y: number } | null
  /** What is cut off at each side, as fractions. */
  readonly crop: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } | null
  /** In a preview, where an editor changes the picture: the value of `data-sanity`. */
  readonly editMark: string | null
}

const fraction = z.number().min(0).max(1)

const hotspot = z
  .object({ x: fraction, y: fraction })
  .nullish()
  .catch(null)
  .transform((point) => point ?? null)

const crop = z
  .object({ top: fraction, bottom: fraction, left: fraction, right: fraction })
  .nullish()
  .catch(null)
  .transform((edges) => edges ?? null)

const imageFields = z.object({
  assetId: z.string().nullish(),
  lqip: optionalPlain,
  alt: z.string().nullish(),
  decorative: flag,
  caption: optionalText,
  credit: optionalText,
  creditUrl: optionalHttpsUrl,
  licence: optionalPlain,
  hotspot,
  crop,
})

/** Asset ids carry the file's name and size: `image-{hash}-{w}x{h}-{ext}`. */
const assetIdPattern = /^image-([A-Za-z0-9]+-(\d+)x(\d+))-([a-z0-9]+)$/

/**
 * What `imageFragment` projects. `null` while an editor has not chosen a picture yet: a draft may hold the alternative
 * text before the file.
 */
export const contentImage = imageFields.nullish().transform((fields, context): ContentImage | null => {
  const assetId = stegaClean(fields?.assetId ?? '')
  if (!fields || !assetId) return null
  const [, name, width, height, extension] = assetIdPattern.exec(assetId) ?? []
  if (!name || !width || !height || !extension) {
    context.addIssue({ code: 'custom', path: ['assetId'], message: `"${assetId}" is not the id of an image` })
    return z.NEVER
  }
  return {
    src: `${lake.imageBase}/${name}.${extension}`,
    width: Number(width),
    height: Number(height),
    lqip: fields.lqip,
    alt: fields.decorative ? '' : stegaClean(fields.alt ?? ''),
    caption: fields.caption,
    credit: fields.credit,
    creditUrl: fields.creditUrl,
    licence: fields.licence,
    hotspot: fields.hotspot,
    crop: fields.crop,
    editMark: editMark(fields.assetId, '.asset._ref') ?? null,
  }
})
