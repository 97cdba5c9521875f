import { z } from 'zod'
import type { NamedText } from './acronyms.ts'

const span = z.object({ text: z.string().catch('') })
const block = z.object({ _key: z.string(), _type: z.literal('block'), children: z.array(span) })
const quote = z
  .object({ _key: z.string(), _type: z.literal('quote'), text: z.string() })
  .transform(({ text, ...quote }) => ({ ...quote, children: [{ text }] }))
const callout = z
  .object({ _key: z.string(), _type: z.literal('callout'), content: z.array(block) })
  .transform(({ content, ...box }) => ({
    ...box,
    children: content.flatMap(({ children }) => [...children, { text: '\n' }]),
  }))

const readable = z.union([block, quote, callout])

/** What is read in a body, paragraph by paragraph: text, quotations and boxes, without figures, tables and formulas. */
export function readableTexts(blocks: readonly unknown[]): NamedText[] {
  return blocks.flatMap((candidate) => {
    const found = readable.safeParse(candidate).data
    return found ? [{ key: found._key, text: found.children.map(({ text }) => text).join('') }] : []
  })
}

/** Words of a body, as a reader counts them. */
export function countWords(blocks: readonly unknown[]): number {
  return readableTexts(blocks).reduce(
    (sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? []).length,
    0,
  )
}
