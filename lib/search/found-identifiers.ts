import { wordsOf } from './fold-text.ts'
import { highlight, type TextPart } from './highlight.ts'

/** A number that names a work or a person, in the form that it is stored in. */
export interface Identifier {
  /** What everybody calls it: `DOI`, `PMID`, `ORCID`. */
  readonly name: string
  readonly value: string
}

/** Those that are known, by their names. */
export function identifiersOf(values: Readonly<Record<string, string | null>>): readonly Identifier[] {
  return Object.entries(values).flatMap(([name, value]) => (value ? [{ name, value }] : []))
}

/** An identifier that answers to a query, with what of it was sought marked. */
export interface FoundIdentifier {
  readonly name: string
  readonly parts: readonly TextPart[]
}

/** What is known of the folded words of a text that was found. */
export interface Answers {
  /** Whether a word was sought. */
  readonly isSought: (word: string) => boolean
  /** Whether it was, and nothing else that is shown says so. */
  readonly isUnexplained: (word: string) => boolean
}

/** The identifiers that say why something was found. One that was sought as a whole is marked as a whole. */
export function foundIdentifiers(identifiers: readonly Identifier[], answers: Answers): readonly FoundIdentifier[] {
  return identifiers.flatMap(({ name, value }) => {
    const words = wordsOf(value).map(({ folded }) => folded)
    if (!words.some(answers.isUnexplained)) return []
    const sought = words.filter(answers.isSought)
    const parts = sought.length === words.length ? [{ text: value, marked: true }] : highlight(value, new Set(sought))
    return [{ name, parts }]
  })
}
