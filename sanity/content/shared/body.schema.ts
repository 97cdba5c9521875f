import { defineArrayMember, defineType } from '@sanity/types'
import { blocksWithVagueLinks } from './rules/link-text.ts'
import { skippedHeadings } from './rules/headings.ts'
import { annotations, decorators, linkOnly, lists } from './text-marks.ts'

const vagueLink =
  'A link in this paragraph says only “here” or the like. Let its text name where it leads, for example “the study’s protocol”.'

/** The text of an article or page, with everything that can stand in it. */
export const bodyType = defineType({
  name: 'body',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Paragraph', value: 'normal' },
        { title: 'Heading', value: 'h2' },
        { title: 'Subheading', value: 'h3' },
        { title: 'Small heading', value: 'h4' },
      ],
      lists,
      marks: { decorators, annotations },
    }),
    defineArrayMember({ type: 'figure' }),
    defineArrayMember({ type: 'quote' }),
    defineArrayMember({ type: 'callout' }),
    defineArrayMember({ type: 'table' }),
    defineArrayMember({ type: 'math' }),
    defineArrayMember({ type: 'video' }),
  ],
  validation: (rule) => [
    rule.custom((blocks) =>
      skippedHeadings(blocks ?? []).map(({ key, message }) => ({ message, path: [{ _key: key }] })),
    ),
    rule
      .custom((blocks) =>
        blocksWithVagueLinks(blocks ?? []).map((key) => ({ message: vagueLink, path: [{ _key: key }] })),
      )
      .warning(),
  ],
})

/** Paragraphs and lists with links, for places where figures and headings would be too much. */
export const simpleTextType = defineType({
  name: 'simpleText',
  title: 'Text',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [{ title: 'Paragraph', value: 'normal' }],
      lists,
      marks: { decorators, annotations: linkOnly },
    }),
  ],
})
