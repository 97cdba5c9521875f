/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [number, number, number]

/** Hue, saturation and lightness, each 0 to 1. */
export type Hsl = readonly [number, number, number]

export function rgbToHsl([red, green, blue]: Rgb): Hsl {
  const [r, g, b] = [red / 255, green / 255, blue / 255]
  const max = Math.max(r, g, b)
  const min = Math.min(r, g, b)
  const lightness = (max + min) / 2
  const chroma = max - min
  if (chroma === 0) return [0, 0, lightness]
  const saturation = chroma / (1 - Math.abs(2 * lightness - 1))
  return [hueOf(r, g, b, max, chroma), Math.min(1, saturation), lightness]
}

function hueOf(r: number, g: number, b: number, max: number, chroma: number): number {
  if (max === r) return (((g - b) / chroma + 6) % 6) / 6
  if (max === g) return ((b - r) / chroma + 2) / 6
  return ((r - g) / chroma + 4) / 6
}

export function hslToRgb([hue, saturation, lightness]: Hsl): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const channel = (offset: number) => {
    const k = (offset + hue * 12) % 12
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  return [channel(0), channel(8), channel(4)]
}

export function toHex(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Brightness as the eye weighs it (YIQ), 0 to 255. */
export function brightness([red, green, blue]: Rgb): number {
  return (red * 299 + green * 587 + blue * 114) / 1000
}
