import MiniSearch, { type SearchOptions } from 'minisearch'
import { bareIdentifier } from '../identifiers/bare-identifier.ts'
import { editDistance } from './edit-distance.ts'
import { wordsOf } from './fold-text.ts'
import { fieldWeights, type SearchEntry, type SearchField } from './search-entry.ts'

/** Words of a query that count; more of them find nothing that these do not, and cost time. */
const mostWords = 10
const mostCharacters = 200

const fields = ['title', 'names', 'topics', 'terms', 'summary', 'body'] satisfies SearchField[]

/** One thing that was found. */
export interface SearchHit<Facts> {
  readonly entry: SearchEntry<Facts>
  /** Folded words of the entry that answered to the query. */
  readonly words: readonly string[]
}

export interface SearchFindings<Facts> {
  /** The best first. */
  readonly hits: readonly SearchHit<Facts>[]
  /** Whether each hit has every word of the query, or only some of them because nothing has them all. */
  readonly holds: 'every word' | 'some words'
}

/**
 * Full text search with tolerance for slips, in memory (MiniSearch, BM25+).
 *
 * There is no stemming: a word finds those that begin with it and those that differ by a letter or two, which covers
 * the plurals and verb forms of English and Spanish without a table for either language.
 */
export class SearchIndex<Facts> {
  readonly #entries = new Map<string, SearchEntry<Facts>>()
  readonly #index = new MiniSearch<SearchEntry<Facts>>({
    fields,
    tokenize: (text) => wordsOf(text).map(({ folded }) => folded),
    processTerm: (term) => term,
    searchOptions: { boost: { ...fieldWeights }, prefix: mayBegin, fuzzy: slips, maxFuzzy: 2, combineWith: 'AND' },
  })

  get size(): number {
    return this.#entries.size
  }

  /** Adds an entry, or puts it in the place of the one with its id. */
  put(entry: SearchEntry<Facts>): void {
    this.remove(entry.id)
    this.#entries.set(entry.id, entry)
    this.#index.add(entry)
  }

  remove(id: string): void {
    if (this.#entries.delete(id)) this.#index.discard(id)
  }

  /**
   * What answers to a query of any form; a query without words finds nothing. A word that stands in the index, or begins
   * one that does, is taken at its letters; any other may differ by a letter or two.
   */
  search(query: string, only?: readonly SearchField[]): SearchFindings<Facts> {
    const words = queryWords(query)
    if (words.length === 0) return { hits: [], holds: 'every word' }
    const options: SearchOptions = only ? { fields: [...only] } : {}
    const known = new Set(words.filter((word) => this.#index.search(word, { ...options, fuzzy: false }).length > 0))
    const fuzzy = (word: string) => !known.has(word) && slips(word)
    const every = this.#find(words, { ...options, fuzzy })
    if (every.length > 0 || words.length === 1) return { hits: namesakesFirst(every, words), holds: 'every word' }
    return { hits: this.#find(words, { ...options, fuzzy, combineWith: 'OR' }), holds: 'some words' }
  }

  /** The query with each word that nothing has put right, or `null` when that finds nothing either. */
  nearestSpelling(query: string): string | null {
    const words = queryWords(query)
    const nearest = words.map((word) => this.#nearestWord(word) ?? word)
    const spelling = nearest.join(' ')
    if (spelling === words.join(' ')) return null
    return this.#find(nearest, {}).length > 0 ? spelling : null
  }

  #find(words: readonly string[], options: SearchOptions): SearchHit<Facts>[] {
    return this.#index.search(words.join(' '), options).flatMap(({ id, terms }) => {
      const entry = this.#entries.get(String(id))
      return entry ? [{ entry, words: terms }] : []
    })
  }

  /** The word of the index that needs the fewest changes, the most frequent of several. */
  #nearestWord(word: string): string | null {
    if (word.length < 3) return null
    const found = this.#index.search(word, { prefix: false, fuzzy: 0.45, maxFuzzy: 4 })
    const counts = new Map<string, number>()
    for (const { terms } of found) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    const ranked = [...counts].toSorted(([a, often], [b, seldom]) => {
      return editDistance(word, a) - editDistance(word, b) || seldom - often
    })
    return ranked[0]?.[0] ?? null
  }
}

/** What is called exactly as the query stands before what only contains it. */
function namesakesFirst<Facts>(hits: readonly SearchHit<Facts>[], words: readonly string[]): SearchHit<Facts>[] {
  const wanted = words.join(' ')
  const isNamesake = ({ entry }: SearchHit<Facts>) => queryWords(entry.title).join(' ') === wanted
  return [...hits.filter(isNamesake), ...hits.filter((hit) => !isNamesake(hit))]
}

/** The folded words of a query, each once, and not more than a person would type. */
export function queryWords(query: string): string[] {
  const words = wordsOf(bareIdentifier(query.slice(0, mostCharacters))).map(({ folded }) => folded)
  return [...new Set(words)].slice(0, mostWords)
}

/** The word that is still being typed may be a letter long; the others begin words from two letters on. */
function mayBegin(term: string, index: number, terms: readonly string[]): boolean {
  return term.length > 1 || index === terms.length - 1
}

/** How many letters may differ: none in short words and in numbers, where another one is another thing. */
function slips(term: string): number | false {
  if (term.length < 4 || /\d/.test(term)) return false
  return term.length < 8 ? 1 : 2
}
