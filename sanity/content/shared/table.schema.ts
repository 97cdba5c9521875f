import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { checkTableRows } from './rules/table-shape.ts'

export const tableRowType = defineType({
  name: 'tableRow',
  title: 'Row',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Cells',
      type: 'array',
      description: 'From left to right. A cell may stay empty.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.required().error('Add the cells of this row.'),
    }),
  ],
  preview: {
    select: { cells: 'cells' },
    prepare: ({ cells }) => ({ title: Array.isArray(cells) ? cells.join(' | ') : 'Empty row' }),
  },
})

export const tableType = defineType({
  name: 'table',
  title: 'Table',
  type: 'object',
  fields: [
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Stands above the table and says what it shows.',
      validation: (rule) =>
        rule.custom((caption) => Boolean(caption?.trim()) || 'Say above the table what it shows.').warning(),
    }),
    defineField({
      name: 'headerRow',
      title: 'The first row names the columns',
      type: 'boolean',
      description: 'Screen readers then say the name of the column with every cell.',
      initialValue: true,
    }),
    defineField({
      name: 'headerColumn',
      title: 'The first column names the rows',
      type: 'boolean',
      description: 'Screen readers then say the name of the row with every cell.',
      initialValue: false,
    }),
    defineField({
      name: 'rows',
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({ type: 'tableRow' })],
      validation: (rule) => [rule.required().error('Add at least one row.'), rule.custom(checkTableRows)],
    }),
  ],
  preview: {
    select: { caption: 'caption', rows: 'rows' },
    prepare: ({ caption, rows }) => ({
      title: caption || 'Table without a caption',
      subtitle: `Table, ${Array.isArray(rows) ? rows.length : 0} rows`,
    }),
  },
})
