import { Parser } from 'htmlparser2'

/** Elements that a drawing may show, each use of a shared one counted, for one that is written down. */
const usesAnElement = 20
const plentyOfElements = 20_000
/** Steps of filters that may be applied: each goes over every pixel of the drawing. */
const filterSteps = 40
const deepest = 500

interface Element {
  readonly children: Element[]
  /** Ids of elements that this one shows, is filled with, or passes through. */
  readonly refers: string[]
  readonly filters: string[]
  /** What it takes as a step of a filter. */
  readonly effort: number
}

/**
 * What makes a drawing take too long to be drawn, in words; null when nothing does. A few lines of SVG can show one
 * another a million times, and a renderer cannot be stopped once it has begun.
 */
export function svgFault(text: string): string | null {
  try {
    return faultIn(text)
  } catch (error) {
    if (error instanceof RangeError) return 'its elements are nested too deeply'
    throw error
  }
}

function faultIn(text: string): string | null {
  const { root, byId, count, styled } = readElements(text)
  const shown = expanded(byId, ({ refers }) => ({ own: 1, follow: refers }))
  const inStyles = styled.reduce((sum, id) => sum + count * shownById(byId, shown, id), 0)
  if (shown(root) + inStyles > usesAnElement * count + plentyOfElements) {
    return `its ${count} elements are shown too many times over by references to one another`
  }
  const steps = (id: string) => byId.get(id)?.children.reduce((sum, { effort }) => sum + effort, 0) ?? 0
  const filtered = expanded(byId, ({ filters, refers }) => ({
    own: filters.reduce((sum, id) => sum + steps(id), 0),
    follow: refers,
  }))
  const byStyles = styled.reduce((sum, id) => sum + count * steps(id), 0)
  if (filtered(root) + byStyles <= filterSteps) return null
  return `more than ${filterSteps} steps of filters would be applied to it`
}

const shownById = (byId: ReadonlyMap<string, Element>, shown: (element: Element) => number, id: string) => {
  const element = byId.get(id)
  return element ? shown(element) : 0
}

type Ways = (element: Element) => { readonly own: number; readonly follow: readonly string[] }

/** Sums up an element with all that is in it and all that it refers to; a circle is followed once. */
function expanded(byId: ReadonlyMap<string, Element>, waysOf: Ways): (element: Element) => number {
  const known = new Map<Element, number>()
  const sum = (element: Element): number => {
    const before = known.get(element)
    if (before !== undefined) return before
    known.set(element, 0)
    const { own, follow } = waysOf(element)
    const referred = follow.flatMap((id) => byId.get(id) ?? [])
    const total = [...element.children, ...referred].reduce((so, inner) => so + sum(inner), own)
    known.set(element, total)
    return total
  }
  return sum
}

const references = /url\(\s*["']?#([^"')\s]+)/g

function readElements(text: string) {
  const root: Element = { children: [], refers: [], filters: [], effort: 1 }
  const byId = new Map<string, Element>()
  const open: Element[] = [root]
  const styled: string[] = []
  let count = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > deepest) throw new RangeError('nested too deeply')
        const element = elementOf(attributes)
        count += 1
        open.at(-1)?.children.push(element)
        open.push(element)
        const { id } = attributes
        if (id !== undefined && !byId.has(id)) byId.set(id, element)
      },
      onclosetag: () => void open.pop(),
      // Only style sheets refer to anything in their text; elsewhere it does no harm to count it.
      ontext: (part) => void styled.push(...idsIn(part)),
    },
    { xmlMode: true },
  )
  parser.end(text)
  return { root, byId, count, styled }
}

function elementOf(attributes: Readonly<Record<string, string>>): Element {
  const href = attributes['href'] ?? attributes['xlink:href'] ?? ''
  const values = Object.values(attributes)
  const filters = idsIn(`${attributes['filter'] ?? ''} ${/filter\s*:[^;]*/.exec(attributes['style'] ?? '')?.[0] ?? ''}`)
  return {
    children: [],
    refers: [...(href.startsWith('#') ? [href.slice(1)] : []), ...values.flatMap(idsIn)],
    filters,
    effort: Math.max(
      1,
      Number(attributes['numOctaves']) || 0,
      (Number.parseFloat(attributes['radius'] ?? '') || 0) / 5,
    ),
  }
}

function idsIn(text: string): string[] {
  return Array.from(text.matchAll(references), ([, id = '']) => id)
}
