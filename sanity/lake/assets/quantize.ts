import type { Rgb } from './color.ts'

export interface CountedColor {
  readonly rgb: Rgb
  /** How many pixels of the image it stands for. */
  readonly count: number
}

/**
 * Reduces an image to at most `size` colours by median cut: the box with the most pixels is split at its median, along
 * its longest side, until there are enough. Transparent pixels do not count.
 * `rgba` holds four bytes a pixel.
 */
export function quantize(rgba: Uint8Array, size: number): CountedColor[] {
  const all = histogram(rgba)
  const boxes = all.length > 0 ? [all] : []
  while (boxes.length < size) {
    const widest = largest(boxes)
    const box = boxes[widest]
    if (!box || box.length < 2) break
    boxes.splice(widest, 1, ...split(box))
  }
  return boxes.map(average)
}

/** Distinct colours at five bits a channel, each as the mean of the pixels that fell into it. */
function histogram(rgba: Uint8Array): CountedColor[] {
  const bins = new Map<number, { sum: [number, number, number]; count: number }>()
  for (let at = 0; at + 3 < rgba.length; at += 4) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at, at + 4)
    if (alpha < 128) continue
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3)
    const bin = bins.get(key) ?? { sum: [0, 0, 0], count: 0 }
    bin.sum = [bin.sum[0] + red, bin.sum[1] + green, bin.sum[2] + blue]
    bin.count += 1
    bins.set(key, bin)
  }
  return [...bins.values()].map(({ sum, count }) => ({ rgb: meanOf(sum, count), count }))
}

function meanOf([red, green, blue]: Rgb, count: number): Rgb {
  return [Math.round(red / count), Math.round(green / count), Math.round(blue / count)]
}

/** Index of the box with the most pixels among those that can still be split, or -1. */
function largest(boxes: readonly CountedColor[][]): number {
  let found = -1
  let most = 0
  for (const [index, box] of boxes.entries()) {
    const weight = pixelsOf(box)
    if (box.length > 1 && weight > most) [found, most] = [index, weight]
  }
  return found
}

function pixelsOf(box: readonly CountedColor[]): number {
  return box.reduce((sum, { count }) => sum + count, 0)
}

function split(box: readonly CountedColor[]): [CountedColor[], CountedColor[]] {
  const axis = longestAxis(box)
  const sorted = box.toSorted((left, right) => left.rgb[axis] - right.rgb[axis])
  const half = pixelsOf(box) / 2
  let seen = 0
  let cut = 0
  while (cut < sorted.length - 1 && seen + (sorted[cut]?.count ?? 0) <= half) seen += sorted[cut++]?.count ?? 0
  const at = Math.max(1, cut)
  return [sorted.slice(0, at), sorted.slice(at)]
}

function longestAxis(box: readonly CountedColor[]): 0 | 1 | 2 {
  const spread = (axis: 0 | 1 | 2) => {
    const values = box.map(({ rgb }) => rgb[axis])
    return Math.max(...values) - Math.min(...values)
  }
  const [red, green, blue] = [spread(0), spread(1), spread(2)]
  if (red >= green && red >= blue) return 0
  return green >= blue ? 1 : 2
}

function average(box: readonly CountedColor[]): CountedColor {
  const count = pixelsOf(box)
  const sum = box.reduce<Rgb>(
    ([red, green, blue], { rgb, count: weight }) => [
      red + rgb[0] * weight,
      green + rgb[1] * weight,
      blue + rgb[2] * weight,
    ],
    [0, 0, 0],
  )
  return { rgb: meanOf(sum, count), count }
}
