export interface Point {
  readonly x: number
  readonly y: number
}

type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element as text. Attribute values come from the drawing code alone, so nothing is escaped. */
export function shape(name: string, attributes: Attributes, children: string | readonly string[] = ''): string {
  const list = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? round(value) : value}"`)
    .join('')
  const inner = typeof children === 'string' ? children : children.join('')
  return inner === '' ? `<${name}${list}/>` : `<${name}${list}>${inner}</${name}>`
}

export const circle = (x: number, y: number, r: number, fill: string, more: Attributes = {}) =>
  shape('circle', { cx: x, cy: y, r, fill, ...more })

export const area = (d: string, fill: string, more: Attributes = {}) => shape('path', { d, fill, ...more })

export const stroke = (d: string, colour: string, width: number, more: Attributes = {}) =>
  shape('path', {
    d,
    fill: 'none',
    stroke: colour,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

export const group = (attributes: Attributes, children: readonly string[]) => shape('g', attributes, children)

/** A straight-edged path through the points. */
export function polyline(points: readonly Point[], closed = false): string {
  const body = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('')
  return closed ? `${body}Z` : body
}

/** A smooth path through the points (Catmull-Rom turned into cubic Béziers). */
export function smooth(points: readonly Point[], closed = false): string {
  const count = points.length
  const at = (index: number): Point => {
    const wrapped = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1)
    return points[wrapped] ?? { x: 0, y: 0 }
  }
  let path = `M${round(at(0).x)} ${round(at(0).y)}`
  for (let index = 0; index < (closed ? count : count - 1); index += 1) {
    const [before, from, to, after] = [at(index - 1), at(index), at(index + 1), at(index + 2)]
    const first = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 }
    const second = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 }
    path += `C${round(first.x)} ${round(first.y)} ${round(second.x)} ${round(second.y)} ${round(to.x)} ${round(to.y)}`
  }
  return closed ? `${path}Z` : path
}

export function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

export function polar(centre: Point, radius: number, angle: number): Point {
  return { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) }
}

export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
