import { imageRect, type CroppableImage, type Rect } from './image-rect.ts'

/** A picture in a Content Lake. */
export interface LakeImage extends CroppableImage {
  /** `${imageBase}/{hash}-{w}x{h}.{ext}`, without a query. */
  readonly src: string
}

/** One picture as a browser wants it: addresses for each width, and the size that reserves its place. */
export interface ImageSet {
  readonly src: string
  readonly srcSet: string
  readonly width: number
  readonly height: number
}

interface ImageSetOptions {
  /** Width divided by height; left out, the editor's crop decides. */
  readonly ratio?: number | undefined
  /** Widths that the place can ask for, in pixels; those that would enlarge the picture are left out. */
  readonly widths?: readonly number[] | undefined
}

/** Steps of about 1.35, so that no screen fetches much more than it shows. */
export const imageWidths = [240, 320, 480, 640, 800, 1080, 1440, 1920, 2560] as const

const quality = 75
const fallbackWidth = 1080

/** Address of one rendition; the format is what the asking browser accepts best. Never enlarges. */
export function imageUrl(image: LakeImage, width: number, ratio?: number): string {
  return renditionUrl(image, imageRect(image, ratio), width)
}

/** Everything for an `img`: `src` for old browsers and feeds, `srcSet` for the rest, and the natural size. */
export function imageSet(image: LakeImage, { ratio, widths = imageWidths }: ImageSetOptions = {}): ImageSet {
  const rect = imageRect(image, ratio)
  const offered = widthsWithin(rect.width, widths)
  return {
    src: renditionUrl(image, rect, Math.min(fallbackWidth, offered.at(-1) ?? rect.width)),
    srcSet: offered.map((width) => `${renditionUrl(image, rect, width)} ${width}w`).join(', '),
    width: rect.width,
    height: rect.height,
  }
}

function widthsWithin(available: number, widths: readonly number[]): readonly number[] {
  const smaller = widths.filter((width) => width < available)
  const largest = widths.at(-1) ?? available
  return available <= largest ? [...smaller, available] : smaller
}

function renditionUrl(image: LakeImage, rect: Rect, wantedWidth: number): string {
  const width = Math.max(1, Math.min(Math.round(wantedWidth), rect.width))
  const height = Math.max(1, Math.round((width * rect.height) / rect.width))
  const parameters = [`w=${width}`, `h=${height}`, 'fit=crop', 'auto=format', `q=${quality}`]
  if (isCut(image, rect)) parameters.unshift(`rect=${rect.left},${rect.top},${rect.width},${rect.height}`)
  return `${image.src}?${parameters.join('&')}`
}

function isCut(image: CroppableImage, rect: Rect): boolean {
  return rect.width !== image.width || rect.height !== image.height
}
