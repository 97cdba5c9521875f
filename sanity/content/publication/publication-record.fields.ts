import { defineArrayMember, defineField } from '@sanity/types'

/** What belongs to the work, and how this site treats it. */
export const recordFields = [
  defineField({
    name: 'versions',
    title: 'Other versions',
    type: 'array',
    group: 'record',
    description: 'Preprint and paper share this one page; corrections and retractions are named on it.',
    of: [defineArrayMember({ type: 'publicationVersion' })],
  }),
  defineField({
    name: 'resources',
    title: 'Data, code and more',
    type: 'array',
    group: 'record',
    description: 'Links that stand beside the abstract.',
    of: [defineArrayMember({ type: 'publicationResource' })],
  }),
  defineField({
    name: 'funders',
    title: 'Funders',
    type: 'array',
    group: 'record',
    description: 'Stand under the abstract.',
    of: [defineArrayMember({ type: 'funder' })],
  }),
  defineField({
    name: 'selected',
    title: 'Selected work',
    type: 'boolean',
    group: 'record',
    description: 'Selected works stand on the front page.',
    initialValue: false,
  }),
  defineField({
    name: 'hidden',
    title: 'Hide from the site',
    type: 'boolean',
    group: 'record',
    description: 'It then has no page and stands in no list, but stays here.',
    initialValue: false,
  }),
  defineField({
    name: 'source',
    title: 'Where these facts come from',
    type: 'object',
    group: 'record',
    description: 'Written by the import. What you changed by hand is locked: a new import leaves it as it is.',
    readOnly: true,
    hidden: ({ value }) => !value,
    options: { collapsible: true, collapsed: true },
    fields: [
      defineField({ name: 'provider', title: 'Provider', type: 'string' }),
      defineField({ name: 'retrievedAt', title: 'Retrieved', type: 'datetime' }),
      defineField({ name: 'raw', title: 'As received', type: 'text', rows: 4 }),
      defineField({
        name: 'lockedFields',
        title: 'Changed by hand',
        type: 'array',
        of: [defineArrayMember({ type: 'string' })],
      }),
    ],
  }),
]
