import type { JsonValue } from '../../document.ts'
import { isObject } from '../../json.ts'
import { RecentMap } from '../recent-map.ts'
import { tokenize } from '../text-match.ts'
import { wildcardTest, type WordTest } from '../wildcard.ts'

type Implementation = (values: readonly JsonValue[]) => JsonValue

/** What stands behind `x match text::query(…)`; see `normalise.ts`. */
export const textQueryFunctions: Readonly<Record<string, Implementation>> = {
  'lake::texts': ([value]) => textsIn(value ?? null),
  'lake::words': ([query]) => (typeof query === 'string' ? asked(query).words : null),
  'lake::allows': ([query, texts]) => (typeof query === 'string' ? allows(asked(query), textsIn(texts ?? null)) : null),
}

/** Every text in a value, at any depth; not ids, keys, types and what else of an object begins with `_`. */
function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, inner]) => (name.startsWith('_') ? [] : textsIn(inner)))
}

/** A search as people write it: `iron "heart muscle" -mouse`. */
interface Asked {
  /** All words that must be there, those of phrases among them. */
  readonly words: string
  /** Words that must stand one after the other. */
  readonly phrases: readonly (readonly string[])[]
  readonly leftOut: readonly WordTest[]
}

const known = new RecentMap<Asked>(200, 1_000)

function asked(query: string): Asked {
  const before = known.get(query)
  if (before) return before
  const parts = query.match(/-?"[^"]*"|\S+/g) ?? []
  const wanted = parts.filter((part) => !/^-\S/.test(part))
  const made: Asked = {
    words: wanted.join(' '),
    phrases: wanted.filter((part) => part.startsWith('"')).map((part) => tokenize(part.toLowerCase())),
    leftOut: parts.filter((part) => /^-\S/.test(part)).flatMap((part) => tokenize(part.slice(1)).map(wildcardTest)),
  }
  known.set(query, made)
  return made
}

function allows({ phrases, leftOut }: Asked, texts: readonly string[]): boolean {
  if (phrases.length === 0 && leftOut.length === 0) return true
  const tokens = texts.map((text) => tokenize(text))
  if (tokens.some((words) => words.some((word) => leftOut.some(({ test }) => test(word))))) return false
  return phrases.every((phrase) => tokens.some((words) => holds(words, phrase)))
}

function holds(words: readonly string[], phrase: readonly string[]): boolean {
  return words.some((_word, start) => phrase.every((one, place) => words[start + place]?.toLowerCase() === one))
}
