import { bareIdentifier } from '../identifiers/bare-identifier.ts'
import { wordsOf } from './fold-text.ts'

/** A text made ready for `hasWords`: its folded words, each after a space. */
export function wordLine(texts: readonly (string | null)[]): string {
  return wordsOf(texts.filter((text) => text !== null).join(' '))
    .map(({ folded }) => ` ${folded}`)
    .join('')
}

/** Whether each word of `query` begins a word of the text; a query without words fits every text. */
export function hasWords(line: string, query: string): boolean {
  return wordsOf(bareIdentifier(query)).every(({ folded }) => line.includes(` ${folded}`))
}
