import { wordsOf, type Word } from './fold-text.ts'

/** A piece of text, and whether it is one of the words that were sought. */
export interface TextPart {
  readonly text: string
  readonly marked: boolean
}

/** A text with every word marked whose folded form is among `sought`. The parts together are the text. */
export function highlight(text: string, sought: ReadonlySet<string>): TextPart[] {
  return partsOf(
    text,
    wordsOf(text).filter(({ folded }) => sought.has(folded)),
  )
}

function partsOf(text: string, marks: readonly Word[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { start, end } of marks) {
    if (start > at) parts.push({ text: text.slice(at, start), marked: false })
    parts.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false })
  return parts
}
