import { defineField, defineType } from '@sanity/types'

export const mathType = defineType({
  name: 'math',
  title: 'Formula',
  type: 'object',
  fields: [
    defineField({
      name: 'latex',
      title: 'LaTeX',
      type: 'text',
      rows: 3,
      description:
        'Without dollar signs, for example T_2^* = \\frac{1}{R_2^*}. The reader sees the typeset formula on a line of its own.',
      validation: (rule) => [
        rule.required().error('Write the formula in LaTeX.'),
        rule.max(2000).error('Split the formula: keep each below 2,000 characters.'),
      ],
    }),
    defineField({
      name: 'description',
      title: 'In words',
      type: 'string',
      description: 'Read aloud in place of the formula, for example “T2 star equals one over R2 star”.',
    }),
  ],
  preview: { select: { title: 'latex', subtitle: 'description' } },
})
