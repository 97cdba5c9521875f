import { defineField, defineType } from '@sanity/types'

export const correctionType = defineType({
  name: 'correction',
  title: 'Correction',
  type: 'object',
  fields: [
    defineField({
      name: 'date',
      title: 'Day',
      type: 'date',
      initialValue: () => new Date().toISOString().slice(0, 10),
      validation: (rule) => rule.required().error('Say on which day it was corrected.'),
    }),
    defineField({
      name: 'text',
      title: 'Correction',
      type: 'text',
      rows: 3,
      description:
        'What was wrong and what is right, for example “An earlier version gave the dose in grams; it is milligrams.”',
      validation: (rule) => rule.required().error('Say what was wrong and what is right.'),
    }),
  ],
  preview: { select: { title: 'text', subtitle: 'date' } },
})
