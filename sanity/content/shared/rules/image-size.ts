import { z } from 'zod'

/** Width in pixels that a picture needs to look sharp in its place, on a screen of ordinary density. */
export const neededWidth = {
  /** Across the head of an article (976 px), and in shared links (1200 px). */
  lead: 1200,
  share: 1200,
  /** Across a column of text. */
  figure: 600,
  portrait: 300,
} as const

const sized = z.object({
  asset: z.object({ _ref: z.string() }),
  crop: z
    .object({ left: z.number().catch(0), right: z.number().catch(0) })
    .nullish()
    .catch(null),
})

/** Ids of pictures carry their size: `image-{hash}-{width}x{height}-{ext}`. */
const sizeInId = /-(\d+)x\d+-[a-z0-9]+$/

/** Width in pixels of what is left of a picture when it was cropped; null where its size is not known. */
export function shownWidth(picture: unknown): number | null {
  const { data } = sized.safeParse(picture)
  const width = Number(sizeInId.exec(data?.asset._ref ?? '')?.[1])
  if (!data || !Number.isFinite(width)) return null
  return Math.round(width * (1 - (data.crop?.left ?? 0) - (data.crop?.right ?? 0)))
}

/** A warning when a picture is too small for its place, or `true`. */
export function checkImageWidth(picture: unknown, needed: number): true | string {
  const width = shownWidth(picture)
  if (width === null || width >= needed) return true
  const cropped = isCropped(picture) ? ' after cropping' : ''
  return `This image is ${width} pixels wide${cropped} and will look blurred: its place needs ${needed}. Ask for a larger file.`
}

function isCropped(picture: unknown): boolean {
  const crop = sized.safeParse(picture).data?.crop
  return crop !== null && crop !== undefined && crop.left + crop.right > 0
}
