/** What is needed to cut a picture: its size in pixels and what an editor said about cropping it. */
export interface CroppableImage {
  readonly width: number
  readonly height: number
  readonly hotspot: { readonly x: number; readonly y: number } | null
  readonly crop: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number } | null
}

/** A rectangle of the original picture, in whole pixels. */
export interface Rect {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/**
 * The part of a picture that is shown: the editor's crop, and inside it the largest rectangle of the wanted shape,
 * centred on the hotspot as far as the crop allows. Agrees with `@sanity/image-url`.
 *
 * @param ratio width divided by height; left out, the whole crop is shown
 */
export function imageRect(image: CroppableImage, ratio?: number): Rect {
  const crop = cropRect(image)
  if (ratio === undefined) return crop
  const hotspot = image.hotspot ?? { x: 0.5, y: 0.5 }
  if (crop.width / crop.height > ratio) {
    const width = atLeastOne(crop.height * ratio)
    return { ...crop, width, left: centred(hotspot.x * image.width, width, crop.left, crop.width) }
  }
  const height = Math.min(crop.height, atLeastOne(crop.width / ratio))
  return { ...crop, height, top: centred(hotspot.y * image.height, height, crop.top, crop.height) }
}

function cropRect({ width, height, crop }: CroppableImage): Rect {
  const edges = crop ?? { top: 0, bottom: 0, left: 0, right: 0 }
  const left = Math.min(width - 1, Math.round(edges.left * width))
  const top = Math.min(height - 1, Math.round(edges.top * height))
  return {
    left,
    top,
    width: atLeastOne(width - edges.right * width - left),
    height: atLeastOne(height - edges.bottom * height - top),
  }
}

function atLeastOne(pixels: number): number {
  return Math.max(1, Math.round(pixels))
}

/** Where a window of `size` starts when it is centred on `centre` and kept inside `start … start + room`. */
function centred(centre: number, size: number, start: number, room: number): number {
  const wanted = Math.max(0, Math.round(Math.round(centre) - size / 2))
  return Math.max(start, Math.min(wanted, start + room - size))
}
