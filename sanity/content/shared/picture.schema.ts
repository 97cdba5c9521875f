import { defineField, defineType } from '@sanity/types'
import { altField, creditField } from './image-fields.ts'

const nameTheMaker = 'Name whoever made the image, even when it was one of you.'

/** A portrait, a logo or the image of a topic: it needs alternative text, and may name who made it. */
export const pictureType = defineType({
  name: 'picture',
  title: 'Picture',
  type: 'image',
  options: { hotspot: true, metadata: ['lqip', 'palette'] },
  fields: [
    defineField({
      ...altField,
      validation: (rule) =>
        rule.required().max(200).error('Say in a sentence of at most 200 characters what can be seen.'),
    }),
    defineField({
      ...creditField,
      validation: (rule) => [
        rule.max(120).warning('Keep the credit short.'),
        // A logo is the group's own.
        rule.custom((credit, { path }) => Boolean(credit) || path?.[0] === 'logo' || nameTheMaker).warning(),
      ],
    }),
  ],
  validation: (rule) => rule.assetRequired().error('Choose an image file.'),
})
