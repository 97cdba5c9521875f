import { wordsOf, type Word } from './fold-text.ts'

/** Words of an excerpt, and how many of them stand before the first that was sought. */
const length = 34
const before = 6

/**
 * The piece of `texts` that shows the most of the words that were sought: the first text that holds any of them, cut
 * around the place where they stand closest, with `…` where something was left out. When none holds any, the beginning
 * of the first.
 */
export function excerpt(texts: readonly string[], sought: ReadonlySet<string>): string {
  const cuts = texts.filter(Boolean).map((text) => cut(text, sought))
  const best = cuts.reduce((a, b) => (b.held > a.held ? b : a), cuts[0] ?? { text: '', held: 0 })
  return best.text
}

interface Cut {
  readonly text: string
  /** How many of the sought words it holds. */
  readonly held: number
}

function cut(text: string, sought: ReadonlySet<string>): Cut {
  const words = wordsOf(text)
  const places = words.flatMap(({ folded }, index) => (sought.has(folded) ? [index] : []))
  const starts = places.map((place) => Math.max(0, Math.min(place - before, words.length - length)))
  const best = starts.reduce(
    (found, start) => {
      const held = heldIn(words, start, sought)
      return held > found.held ? { start, held } : found
    },
    { start: 0, held: 0 },
  )
  return { text: clip(text, words, best.start), held: best.held }
}

function heldIn(words: readonly Word[], start: number, sought: ReadonlySet<string>): number {
  const held = new Set<string>()
  for (let index = start; index < Math.min(start + length, words.length); index++) {
    const { folded } = words[index] ?? { folded: '' }
    if (sought.has(folded)) held.add(folded)
  }
  return held.size
}

/** The words from `start` on with the punctuation around them. */
function clip(text: string, words: readonly Word[], start: number): string {
  const end = start + length
  const from = start === 0 ? 0 : (words[start]?.start ?? 0)
  const to = end >= words.length ? text.length : (words[end - 1]?.end ?? text.length)
  const piece = oneLine(text.slice(from, to))
  return `${from > 0 ? '… ' : ''}${piece}${to < text.length ? ' …' : ''}`
}

/** A heading that runs into its paragraph is kept apart from it. */
function oneLine(text: string): string {
  return text
    .trim()
    .replace(/([\p{L}\p{N}])\s*\n\s*/gu, '$1 · ')
    .replace(/\s+/g, ' ')
}
