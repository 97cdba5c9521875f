import { defineArrayMember, defineField } from '@sanity/types'
import { z } from 'zod'
import { checkExpiry } from '../shared/rules/periods.ts'

const dated = z.object({ publishedAt: z.string().optional() }).catch({})

/** When a story shows, and what was said about it since. */
export const publishingFields = [
  defineField({
    name: 'publishedAt',
    title: 'Publication date',
    type: 'datetime',
    group: 'publishing',
    description:
      'Stands on the article. Choose a time to come to schedule it: after Publish, nobody sees it before that time.',
    initialValue: () => new Date().toISOString(),
    validation: (rule) => rule.required().error('Choose when the story appears.'),
  }),
  defineField({
    name: 'expiresAt',
    title: 'Gone after',
    type: 'datetime',
    group: 'publishing',
    description: 'From then on the story is nowhere on the site. Leave it empty to keep the story.',
    validation: (rule) =>
      rule.custom((expiresAt, { document }) => checkExpiry(expiresAt, dated.parse(document).publishedAt)),
  }),
  defineField({
    name: 'featured',
    title: 'Lead story',
    type: 'boolean',
    group: 'publishing',
    description: 'The newest lead story stands large at the top of the front page.',
    initialValue: false,
  }),
  defineField({
    name: 'updatedNote',
    title: 'Update',
    type: 'object',
    group: 'publishing',
    description: 'Tells readers that the article has changed since it appeared, and when.',
    options: { collapsible: true, collapsed: true },
    fields: [
      defineField({
        name: 'date',
        title: 'When',
        type: 'datetime',
        validation: (rule) =>
          rule.custom((date, { parent }) => Boolean(date) || !hasText(parent) || 'Say when the article was updated.'),
      }),
      defineField({
        name: 'text',
        title: 'What has changed',
        type: 'string',
        description: 'One sentence, for example “Adds the results of the second trial.”',
        validation: (rule) =>
          rule.custom((text, { parent }) => Boolean(text) || !hasDate(parent) || 'Say what has changed.'),
      }),
    ],
  }),
  defineField({
    name: 'corrections',
    title: 'Corrections',
    type: 'array',
    group: 'publishing',
    description: 'Stand at the end of the article: what was wrong, and what is right.',
    of: [defineArrayMember({ type: 'correction' })],
  }),
  defineField({ name: 'seo', title: 'Search engines and shared links', type: 'seo', group: 'search' }),
]

function hasText(note: unknown): boolean {
  return typeof note === 'object' && note !== null && 'text' in note && Boolean(note.text)
}

function hasDate(note: unknown): boolean {
  return typeof note === 'object' && note !== null && 'date' in note && Boolean(note.date)
}
