import { defineField, defineType } from '@sanity/types'
import { z } from 'zod'
import { bodyRules } from '../shared/body-rules.ts'
import { checkParent } from '../shared/parent-rule.ts'
import { checkReviewDate } from '../shared/rules/periods.ts'
import { publishedId } from '../shared/rules/published-id.ts'
import { checkReservedPath } from '../shared/rules/reserved-paths.ts'
import { slugField } from '../shared/slug-field.ts'

const placed = z.object({ parent: z.object({ _ref: z.string() }).optional() }).catch({})

export const pageType = defineType({
  name: 'page',
  title: 'Page',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Stands above the text, and in the way back from the pages below.',
      validation: (rule) => [
        rule.required().error('Write a title.'),
        rule.max(110).error('Keep the title below 110 characters.'),
      ],
    }),
    slugField({
      source: 'title',
      folder: '/',
      check: (slug, { document }) =>
        !document || Boolean(placed.parse(document).parent) || checkReservedPath(slug, publishedId(document._id)),
    }),
    defineField({
      name: 'parent',
      title: 'Below',
      type: 'reference',
      to: [{ type: 'page' }],
      description: 'The page above this one. Its address comes first: /about/history stands below /about.',
      validation: (rule) => rule.custom((parent, context) => checkParent(parent?._ref, context, 2)),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      description: 'The page.',
      validation: (rule) => [
        rule.required().error('Write the page.'),
        rule.min(1).error('Write the page.'),
        ...bodyRules(rule),
      ],
    }),
    defineField({
      name: 'reviewBy',
      title: 'Look through again by',
      type: 'date',
      description: 'Readers do not see it. After that day Studio reminds you to check whether the page still holds.',
      validation: (rule) => rule.custom((day) => checkReviewDate(day, new Date())).warning(),
    }),
    defineField({ name: 'seo', title: 'Search engines and shared links', type: 'seo' }),
  ],
  orderings: [
    { title: 'Title', name: 'title', by: [{ field: 'title', direction: 'asc' }] },
    { title: 'Due for a look-through first', name: 'review', by: [{ field: 'reviewBy', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', slug: 'slug.current', parent: 'parent.slug.current', reviewBy: 'reviewBy' },
    prepare: ({ title, slug, parent, reviewBy }) => ({
      title: title || 'Page without a title',
      subtitle: [
        `/${[parent, slug].filter(Boolean).join('/')}`,
        checkReviewDate(reviewBy, new Date()) === true ? null : 'due for a look-through',
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
