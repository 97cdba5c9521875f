import { defineField, defineType } from '@sanity/types'
import { altField, creditField } from './image-fields.ts'

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
    defineField({ ...creditField, validation: (rule) => rule.max(120).warning('Keep the credit short.') }),
  ],
  validation: (rule) => rule.assetRequired().error('Choose an image file.'),
})
