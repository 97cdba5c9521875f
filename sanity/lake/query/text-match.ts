import type { JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { RecentMap } from './recent-map.ts'

// Word rules of groq-js (its shared/matching.ts); the differential tests hold the two together.
const words = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const wordsWithWildcards = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g
const edgeDots = /(\b\.+|\.+\b)/g

const patterns = new RecentMap<string, readonly RegExp[]>(1_000)

/** GROQ's `text match pattern`: every word of the pattern occurs among the words of the text. */
export function matches(text: JsonValue, pattern: JsonValue): boolean {
  const terms = patternsOf(pattern)
  if (!terms || terms.length === 0) return false
  const tokens = tokensOf(text)
  return tokens.length > 0 && terms.every((term) => tokens.some((token) => term.test(token)))
}

function tokensOf(text: JsonValue): string[] {
  if (typeof text === 'string') return tokenize(text)
  return Array.isArray(text) ? text.flatMap((part) => (typeof part === 'string' ? tokenize(part) : [])) : []
}

function tokenize(text: string): string[] {
  return text.replace(edgeDots, '').match(words) ?? []
}

/** Null for a pattern that is neither a string nor an array of strings: nothing matches it. */
function patternsOf(pattern: JsonValue): readonly RegExp[] | null {
  if (typeof pattern === 'string') return compile(pattern)
  if (!Array.isArray(pattern)) return null
  const terms: RegExp[] = []
  for (const part of pattern) {
    if (typeof part !== 'string') return null
    terms.push(...compile(part))
  }
  return terms
}

function compile(pattern: string): readonly RegExp[] {
  const known = patterns.get(pattern)
  if (known) return known
  const terms = pattern.replace(edgeDots, '').match(wordsWithWildcards) ?? []
  const compiled = terms.map((term) => new RegExp(`^${term.slice(0, 1024).replace(/\*/g, '.*')}$`, 'i'))
  patterns.set(pattern, compiled)
  return compiled
}

/** GROQ's `pt::text`: the text of a block or of an array of blocks, blocks apart by an empty line. */
export function portableText(value: JsonValue): string | null {
  if (isObject(value)) return blockText(value)
  if (!Array.isArray(value)) return null
  const texts = blockTexts(value)
  return texts.length > 0 ? texts.join('\n\n') : null
}

function blockTexts(blocks: readonly JsonValue[]): string[] {
  return blocks.flatMap((block) => (Array.isArray(block) ? blockTexts(block) : (blockText(block) ?? [])))
}

function blockText(block: JsonValue): string | null {
  if (!isObject(block) || typeof block['_type'] !== 'string' || !Array.isArray(block['children'])) return null
  return block['children'].map(spanText).join('')
}

function spanText(child: JsonValue): string {
  const text = isObject(child) && child['_type'] === 'span' ? child['text'] : null
  return typeof text === 'string' ? text : ''
}
