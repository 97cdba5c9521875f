import type { CslItem } from './csl-item.ts'
import { cslPlainText } from './csl-text.ts'

/** Words that say nothing about a work. */
const smallWords = new Set([
  'a',
  'an',
  'the',
  'on',
  'of',
  'in',
  'for',
  'to',
  'and',
  'el',
  'la',
  'los',
  'las',
  'un',
  'una',
])

/** `nunez2024ferritin`: family name, year and first word of weight, in the letters that BibTeX allows in a key. */
export function citationKey(item: CslItem): string {
  const [first] = item.author
  const name = letters(first?.family ?? first?.literal ?? '')
  const [[year = 0]] = item.issued['date-parts']
  const words = cslPlainText(item.title).split(/[\s\p{Pd}/]+/u)
  const word = words.map(letters).find((candidate) => candidate.length > 1 && !smallWords.has(candidate))
  return `${name || 'anonymous'}${year}${word ?? ''}`
}

/** Gives each item of one file a key of its own: `b`, `c` and so on follow a key that is taken. */
export function citationKeys(): (item: CslItem) => string {
  const taken = new Map<string, number>()
  return (item) => {
    const key = citationKey(item)
    const before = taken.get(key) ?? 0
    taken.set(key, before + 1)
    return before === 0 ? key : `${key}${suffix(before)}`
  }
}

/** 1 is `b`, 25 is `z`, 26 is `aa`. */
function suffix(count: number): string {
  const last = String.fromCharCode(97 + (count % 26))
  return count < 26 ? last : suffix(Math.floor(count / 26) - 1 || 0) + last
}

/** Lower case, without diacritics and whatever else is not a letter of ASCII or a digit. */
function letters(text: string): string {
  return text
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
