import { defineArrayMember, defineType } from '@sanity/types'
import { bodyBlockTypes } from './body.terms.ts'
import { annotations, decorators, linkOnly, lists } from './text-marks.ts'

/** The text of an article or page, with everything that can stand in it. Its fields carry `bodyRules`. */
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
    ...bodyBlockTypes.map((type) => defineArrayMember({ type })),
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
