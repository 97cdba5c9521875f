import { defineField, defineType } from '@sanity/types'

export const quoteType = defineType({
  name: 'quote',
  title: 'Quotation',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'What was said',
      type: 'text',
      rows: 3,
      description: 'Set apart from the text in larger letters. Leave out the quotation marks.',
      validation: (rule) => rule.required().error('Write what was said.'),
    }),
    defineField({
      name: 'attribution',
      title: 'Who said it',
      type: 'string',
      description: 'Name and role, for example “Anna Sample, first author”. Stands below the quotation.',
    }),
  ],
  preview: { select: { title: 'text', subtitle: 'attribution' } },
})
