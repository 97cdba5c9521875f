import { defineArrayMember, defineField } from '@sanity/types'
import { checkCallToAction } from '../shared/rules/link-text.ts'
import { publishedId } from '../shared/rules/published-id.ts'
import { topicsField } from '../shared/topics-field.ts'

/** What a story is about and whom it names. */
export const linkFields = [
  defineField({
    name: 'publications',
    title: 'Publications',
    type: 'array',
    group: 'links',
    description:
      'Papers and data that the story is about. The reader sees them under the text, with ways to cite them.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'publication' }] })],
    validation: (rule) => [
      rule.unique().error('This publication is there already.'),
      rule
        .custom((publications, { document }) =>
          document?.kind !== 'research' || (publications ?? []).length > 0
            ? true
            : 'A research story should link the publication that it is about.',
        )
        .warning(),
    ],
  }),
  defineField({
    name: 'primaryLink',
    title: 'Button',
    type: 'object',
    group: 'links',
    description:
      'The call to action after the text. When it is empty, the site leads to the first linked publication that has a DOI.',
    options: { collapsible: true, collapsed: true },
    fields: [
      defineField({
        name: 'label',
        title: 'Label',
        type: 'string',
        description: 'Names where the button leads, for example “Read the paper in Nature”.',
        validation: (rule) => [
          rule.custom((label, { parent }) => isEmpty(parent) || Boolean(label) || 'Write what the button says.'),
          rule.custom(checkCallToAction),
        ],
      }),
      defineField({
        name: 'url',
        title: 'Address',
        type: 'url',
        description: 'Where the button leads.',
        validation: (rule) => [
          rule.custom((url, { parent }) => isEmpty(parent) || Boolean(url) || 'Write where the button leads.'),
          rule.uri({ scheme: ['https'] }).error('Use an https:// address.'),
        ],
      }),
    ],
  }),
  topicsField({ most: 6, group: 'links', description: 'The story is listed on the pages of these topics.' }),
  defineField({
    name: 'bylines',
    title: 'Written by',
    type: 'array',
    group: 'links',
    description: 'Stands under the standfirst.',
    of: [defineArrayMember({ type: 'byline' })],
  }),
  defineField({
    name: 'people',
    title: 'People in this story',
    type: 'array',
    group: 'links',
    description: 'The reader sees them beside the text, and the story on their pages.',
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'person' }] })],
    validation: (rule) => rule.unique().error('This person is there already.'),
  }),
  defineField({
    name: 'related',
    title: 'Related stories',
    type: 'array',
    group: 'links',
    description: 'Shown at the end. When it is empty, the site takes stories on the same publications and topics.',
    of: [
      defineArrayMember({
        type: 'reference',
        to: [{ type: 'news' }],
        options: {
          filter: ({ document }) => ({
            filter: '!(_id in [$id, $draft])',
            params: { id: publishedId(document._id), draft: `drafts.${publishedId(document._id)}` },
          }),
        },
      }),
    ],
    validation: (rule) => [
      rule.unique().error('This story is there already.'),
      rule.max(4).error('Choose at most 4 stories.'),
      rule.custom((stories, { document }) => {
        const own = document ? publishedId(document._id) : null
        return !stories?.some((story) => refOf(story) === own) || 'A story cannot be related to itself.'
      }),
    ],
  }),
]

function isEmpty(link: unknown): boolean {
  return typeof link !== 'object' || link === null || !(('label' in link && link.label) || ('url' in link && link.url))
}

function refOf(reference: unknown): unknown {
  return typeof reference === 'object' && reference !== null && '_ref' in reference ? reference._ref : undefined
}
