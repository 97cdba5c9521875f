import type { JsonObject } from '../document.ts'
import { brightness, type Hsl, hslToRgb, rgbToHsl, toHex } from './color.ts'
import { type CountedColor, quantize } from './quantize.ts'

interface Range {
  readonly min: number
  readonly target: number
  readonly max: number
}

interface Wanted {
  readonly name: string
  readonly saturation: Range
  readonly lightness: Range
}

const vibrant: Range = { min: 0.35, target: 1, max: 1 }
const muted: Range = { min: 0, target: 0.3, max: 0.4 }
const dark: Range = { min: 0, target: 0.26, max: 0.45 }
const normal: Range = { min: 0.3, target: 0.5, max: 0.7 }
const light: Range = { min: 0.55, target: 0.74, max: 1 }

/** The swatches of Android's Palette, which Sanity's palette follows; in the order in which they choose. */
const wantedSwatches: readonly Wanted[] = [
  { name: 'vibrant', saturation: vibrant, lightness: normal },
  { name: 'lightVibrant', saturation: vibrant, lightness: light },
  { name: 'darkVibrant', saturation: vibrant, lightness: dark },
  { name: 'muted', saturation: muted, lightness: normal },
  { name: 'lightMuted', saturation: muted, lightness: light },
  { name: 'darkMuted', saturation: muted, lightness: dark },
]

/**
 * A `sanity.imagePalette` with all seven swatches, from the pixels of a small version of the image (four bytes a
 * pixel). A swatch that no colour fits is derived from the dominant one and has a population of 0. Null when every
 * pixel is transparent.
 */
export function imagePalette(rgba: Uint8Array): JsonObject | null {
  const colors = quantize(rgba, 64)
  const dominant = colors.toSorted((left, right) => right.count - left.count)[0]
  if (!dominant) return null
  const total = colors.reduce((sum, { count }) => sum + count, 0)
  const palette: JsonObject = { _type: 'sanity.imagePalette', dominant: swatch(dominant, total) }
  const free = new Set(colors)
  for (const wanted of wantedSwatches) {
    const best = bestFor(wanted, free, dominant.count)
    if (best) free.delete(best)
    palette[wanted.name] = swatch(best ?? derived(wanted, dominant), total)
  }
  return palette
}

function bestFor(wanted: Wanted, colors: Iterable<CountedColor>, mostCounted: number): CountedColor | null {
  let best: CountedColor | null = null
  let bestScore = 0
  for (const color of colors) {
    const [, saturation, lightness] = rgbToHsl(color.rgb)
    if (!within(saturation, wanted.saturation) || !within(lightness, wanted.lightness)) continue
    const score =
      3 * closeness(saturation, wanted.saturation) +
      6.5 * closeness(lightness, wanted.lightness) +
      0.5 * (color.count / mostCounted)
    if (score > bestScore) [best, bestScore] = [color, score]
  }
  return best
}

const within = (value: number, { min, max }: Range) => value >= min && value <= max
const closeness = (value: number, { target }: Range) => 1 - Math.abs(value - target)

function derived(wanted: Wanted, dominant: CountedColor): CountedColor {
  const [hue, saturation] = rgbToHsl(dominant.rgb)
  const { min, max } = wanted.saturation
  const shifted: Hsl = [hue, saturation === 0 ? 0 : Math.min(max, Math.max(min, saturation)), wanted.lightness.target]
  return { rgb: hslToRgb(shifted), count: 0 }
}

/** `population` is a percentage of the opaque pixels; `foreground` and `title` are readable on `background`. */
function swatch({ rgb, count }: CountedColor, total: number): JsonObject {
  return {
    _type: 'sanity.imagePaletteSwatch',
    background: toHex(rgb),
    foreground: brightness(rgb) < 150 ? '#fff' : '#000',
    population: Math.round((count / total) * 10_000) / 100,
    title: brightness(rgb) < 200 ? '#fff' : '#000',
  }
}
