import { publishedId, type JsonValue, type LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import { blockText, patternWords, withoutEdgeDots } from '../query/text-match.ts'
import { foldUnit } from '../query/wildcard.ts'

/**
 * What the full-text index holds of a document: its id (as stored and as published), its type, and every text in it,
 * those of blocks also with their spans drawn together. Attributes that begin with `_` are left out further down.
 *
 * The index is filled when documents are written: whoever changes this needs a migration that fills it anew.
 */
export function searchText(document: LakeDocument): string {
  const texts: string[] = [document._id, publishedId(document._id), document._type]
  collect(document, texts)
  return asIndexed(withoutEdgeDots(texts.join('\n')))
}

function collect(value: JsonValue, texts: string[]): void {
  if (typeof value === 'string') texts.push(value)
  else if (Array.isArray(value)) for (const item of value) collect(item, texts)
  else if (isObject(value)) {
    const block = blockText(value)
    if (block !== null) texts.push(block)
    for (const name in value) if (!name.startsWith('_')) collect(value[name] ?? null, texts)
  }
}

/** Neither printable ASCII nor ASCII whitespace. */
const special = /[^\t-\r -~]/g

/**
 * The words of a text such that FTS5's tokenizer `ascii` tells them apart, and folds case, as `match` does: it takes
 * everything beyond ASCII for a letter, and control characters for space.
 */
function asIndexed(text: string): string {
  return text.replace(special, (unit) => {
    if (/\s/.test(unit)) return ' '
    return unit.charCodeAt(0) < 128 ? '\uE000' : foldUnit(unit)
  })
}

/** Longest word of a pattern that is looked at, as groq-js has it. */
const longestWord = 1_024
/** A word of a pattern that is open at its end is looked up by so many characters at the least. */
const shortestPrefix = 2
/** Words that are looked up together; `match` decides on the others. */
const wordsLookedUp = 8

/**
 * The question for FTS5 whose answer holds every document in which a text could match a pattern: all words, those with
 * a wildcard as far as they go before it. Null when no word can be looked up.
 */
export function lookupFor(pattern: string): string | null {
  const terms = (patternWords(pattern) ?? []).flatMap((whole) => {
    const word = whole.slice(0, longestWord)
    // A dot stands for any one character.
    const end = word.search(/[*.]/)
    const start = end < 0 ? word : word.slice(0, end)
    if (!start.isWellFormed() || (end >= 0 && start.length < shortestPrefix)) return []
    return `"${asIndexed(start)}"${end < 0 ? '' : '*'}`
  })
  if (terms.length === 0) return null
  const distinct = [...new Set(terms)].toSorted((a, b) => b.length - a.length)
  return distinct.slice(0, wordsLookedUp).join(' AND ')
}
