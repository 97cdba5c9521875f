import type { JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import { RecentMap } from './recent-map.ts'
import { wildcardTest, type WordTest } from './wildcard.ts'

// Word rules of groq-js (its shared/matching.ts); the differential tests hold the two together.
const words = /([^!@#$%^&*(),\\/?";:{}|[\]+<>\s-])+/g
const wordsWithWildcards = /([^!@#$%^&(),\\/?";:{}|[\]+<>\s-])+/g
const edgeDots = /(\b\.+|\.+\b)/g

const patterns = new RecentMap<readonly WordTest[]>(1_000, 1_000)

/** Told how much there is to look at before it is looked at; may throw. */
type Tick = (steps: number) => void

/** GROQ's `text match pattern`: every word of the pattern occurs among the words of the text. */
export function matches(text: JsonValue, pattern: JsonValue, tick: Tick): boolean {
  const terms = testsOf(pattern)
  if (!terms || terms.length === 0) return false
  const tokens = tokensOf(text)
  return tokens.length > 0 && terms.every((term) => tokens.some((token) => meets(token, term, tick)))
}

function meets(token: string, term: WordTest, tick: Tick): boolean {
  tick(1 + (token.length * term.effort) / 16)
  return term.test(token)
}

/** What `text match pattern` is worth in a `score()`: each word counts the less, the more often it occurred already. */
export function relevance(text: JsonValue, pattern: JsonValue, tick: Tick): number {
  const terms = testsOf(pattern)
  if (!terms || terms.length === 0) return 0
  const tokens = tokensOf(text)
  return terms.reduce((sum, term) => {
    const count = tokens.filter((token) => meets(token, term, tick)).length
    return sum + (count * 2.2) / (count + 1.2)
  }, 0)
}

function tokensOf(text: JsonValue): string[] {
  if (typeof text === 'string') return tokenize(text)
  return Array.isArray(text) ? text.flatMap((part) => (typeof part === 'string' ? tokenize(part) : [])) : []
}

/** The words of a text, as `match` tells them apart. */
export function tokenize(text: string): string[] {
  return withoutEdgeDots(text).match(words) ?? []
}

/** A text without the dots that stand beside a word: those are no part of it, and part no words. */
export function withoutEdgeDots(text: string): string {
  return text.replace(edgeDots, '')
}

/** The words of a pattern, `*` standing for any characters; null for what is neither text nor an array of texts. */
export function patternWords(pattern: JsonValue): readonly string[] | null {
  if (typeof pattern === 'string') return withoutEdgeDots(pattern).match(wordsWithWildcards) ?? []
  if (!Array.isArray(pattern)) return null
  const parts: string[] = []
  for (const part of pattern) {
    const own = typeof part === 'string' ? patternWords(part) : null
    if (!own) return null
    parts.push(...own)
  }
  return parts
}

/** Longest word of a pattern that is looked at, as groq-js has it. */
const longestTerm = 1024

function testsOf(pattern: JsonValue): readonly WordTest[] | null {
  if (typeof pattern !== 'string' && !Array.isArray(pattern)) return null
  const name = typeof pattern === 'string' ? pattern : `\n${JSON.stringify(pattern)}`
  const known = patterns.get(name)
  if (known) return known
  const compiled = patternWords(pattern)?.map((term) => wildcardTest(term.slice(0, longestTerm)))
  if (!compiled) return null
  if (name.length < longestTerm) patterns.set(name, compiled)
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

export function blockText(block: JsonValue): string | null {
  if (!isObject(block) || typeof block['_type'] !== 'string' || !Array.isArray(block['children'])) return null
  return block['children'].map(spanText).join('')
}

function spanText(child: JsonValue): string {
  const text = isObject(child) && child['_type'] === 'span' ? child['text'] : null
  return typeof text === 'string' ? text : ''
}
