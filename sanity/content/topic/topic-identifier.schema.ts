import { defineField, defineType } from '@sanity/types'
import { z } from 'zod'
import { titledList } from '../shared/titled-list.ts'
import { checkTopicIdentifier } from './topic-identifier.rule.ts'
import type { TopicScheme } from './topic.terms.ts'

const identifier = z.object({ scheme: z.string().optional() }).catch({})

export const topicIdentifierType = defineType({
  name: 'topicIdentifier',
  title: 'Identifier',
  type: 'object',
  fields: [
    defineField({
      name: 'scheme',
      title: 'Where',
      type: 'string',
      options: { list: titledList<TopicScheme>({ mesh: 'MeSH', wikidata: 'Wikidata' }), layout: 'radio' },
      validation: (rule) => rule.required().error('Choose where the identifier comes from.'),
    }),
    defineField({
      name: 'value',
      title: 'Identifier',
      type: 'string',
      description: 'For example D007501 in MeSH, or Q677 in Wikidata.',
      validation: (rule) => [
        rule.required().error('Write the identifier.'),
        rule.custom((value, { parent }) => checkTopicIdentifier(identifier.parse(parent).scheme, value)),
      ],
    }),
  ],
  preview: { select: { title: 'value', subtitle: 'scheme' } },
})
