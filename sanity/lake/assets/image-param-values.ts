import type { Gravity, Rectangle } from './image-params.ts'
import { wrong } from './param-readers.ts'

/** Red, green and blue from 0 to 255, alpha from 0 to 1, as sharp takes them. */
export interface Color {
  readonly r: number
  readonly g: number
  readonly b: number
  readonly alpha: number
}

/** `left,top,width,height` in whole pixels. */
export function rectangle(name: string, text: string): Rectangle {
  const match = /^(\d{1,5}),(\d{1,5}),(\d{1,5}),(\d{1,5})$/.exec(text)
  const [left = 0, top = 0, width = 0, height = 0] = match?.slice(1).map(Number) ?? []
  if (width > 0 && height > 0) return { left, top, width, height }
  throw wrong(name, text, 'left,top,width,height in whole pixels, with a width and height above 0')
}

/** RGB, ARGB, RRGGBB or AARRGGBB in hexadecimal, with or without `#`. */
export function color(name: string, text: string): Color {
  const digits = text.replace(/^#/, '')
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/i.test(digits)) {
    throw wrong(name, text, 'a colour as RGB, ARGB, RRGGBB or AARRGGBB in hexadecimal')
  }
  const long = digits.length <= 4 ? digits.replaceAll(/./g, '$&$&') : digits
  const [alpha = 255, r = 0, g = 0, b = 0] = Buffer.from(long.padStart(8, 'f'), 'hex')
  return { r, g, b, alpha: alpha / 255 }
}

export function flips(name: string, text: string): { horizontal: boolean; vertical: boolean } {
  if (!/^(?:h|v|hv|vh)$/.test(text)) throw wrong(name, text, 'h, v or hv')
  return { horizontal: text.includes('h'), vertical: text.includes('v') }
}

const edges: Record<string, { x?: number; y?: number }> = {
  top: { y: 0 },
  bottom: { y: 1 },
  left: { x: 0 },
  right: { x: 1 },
  center: {},
}

/** One or two edges joined by a comma, `center`, `focalpoint` or `entropy`. */
export function gravity(name: string, text: string): Gravity | 'focalpoint' {
  if (text === 'entropy' || text === 'focalpoint') return text
  const parts = text.split(',').map((part) => (Object.hasOwn(edges, part) ? edges[part] : undefined))
  const [first, second = {}] = parts
  const clash = (first?.x !== undefined && second.x !== undefined) || (first?.y !== undefined && second.y !== undefined)
  if (!first || parts.includes(undefined) || parts.length > 2 || clash) {
    throw wrong(name, text, 'top, bottom, left, right, a corner such as "top,left", center, focalpoint or entropy')
  }
  return { x: 0.5, y: 0.5, ...first, ...second }
}
