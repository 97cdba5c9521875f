import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { publicationSummary } from '../publication/publication-summary.shape.ts'
import { href } from './link.shape.ts'
import { textLanguages } from './text-language.terms.ts'
import { oneOf } from './text.shape.ts'

const linkMark = z.object({ _type: z.literal('link'), _key: plainText, href })
const citationMark = z.object({
  _type: z.literal('citation'),
  _key: plainText,
  /** `null` when the publication is hidden: its text then stands without a citation. */
  publication: publicationSummary.nullable(),
})
const footnoteMark = z.object({ _type: z.literal('footnote'), _key: plainText, text: shownText })

const languageMark = z.object({ _type: z.literal('otherLanguage'), _key: plainText, language: oneOf(textLanguages) })

const markDefinition = z.discriminatedUnion('_type', [linkMark, citationMark, footnoteMark, languageMark])

/** What a stretch of text is annotated with; spans name it by `_key` in their `marks`. */
export type MarkDefinition = z.output<typeof markDefinition>
export type LinkMark = z.output<typeof linkMark>
export type CitationMark = z.output<typeof citationMark>
export type LanguageMark = z.output<typeof languageMark>
export type FootnoteMark = z.output<typeof footnoteMark>

const span = z.object({
  _type: z.literal('span'),
  _key: plainText,
  text: z
    .string()
    .nullish()
    .transform((text) => text ?? ''),
  /** `strong`, `em`, `code`, `sub`, `sup`, or the `_key` of a mark definition. */
  marks: z
    .array(plainText)
    .nullish()
    .transform((marks) => marks ?? []),
})

const blockFields = z.object({
  _type: z.literal('block'),
  _key: plainText,
  style: oneOf(['normal', 'h2', 'h3', 'h4'])
    .nullish()
    .transform((style) => style ?? 'normal'),
  listItem: oneOf(['bullet', 'number']).nullish(),
  level: z.int().positive().nullish(),
  children: listOf(span),
  markDefs: listOf(markDefinition),
})

/**
 * A paragraph, heading or list item. `listItem` and `level` are left out of anything that is not a list item, because
 * renderers take their presence for a list.
 */
export const textBlock = blockFields.transform(({ listItem, level, ...block }) => ({
  ...block,
  ...(listItem ? { listItem, level: level ?? 1 } : {}),
}))

export type TextBlock = z.output<typeof textBlock>
