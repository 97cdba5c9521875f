import { defineArrayMember, defineField, defineType } from '@sanity/types'
import { bodyRules } from '../shared/body-rules.ts'
import { noCircle } from '../shared/parent-rule.ts'
import { otherHolder, ruleContext } from '../shared/lookup.ts'
import { pictureRules } from '../shared/picture-rules.ts'
import { neededWidth } from '../shared/rules/image-size.ts'
import { slugField } from '../shared/slug-field.ts'

export const topicType = defineType({
  name: 'topic',
  title: 'Topic',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Name',
      type: 'string',
      description: 'Stands as a label on stories and publications, and above the topic’s page.',
      validation: (rule) => [
        rule.required().error('Name the topic.'),
        rule.max(80).error('Keep the name below 80 characters, so that it fits on a label.'),
        rule.custom(async (title, context) => {
          const rules = ruleContext(context)
          if (!title || !rules || (await otherHolder(rules, 'title', title)) === null) return true
          return 'There is a topic of this name already. Use that one, or say how this one differs.'
        }),
      ],
    }),
    slugField({ source: 'title', folder: '/topics/' }),
    defineField({
      name: 'summary',
      title: 'Summary',
      type: 'text',
      rows: 3,
      description: 'One or two sentences for readers who do not know the field. Stands under the name and in lists.',
      validation: (rule) => rule.max(300).error('Keep the summary below 300 characters.'),
    }),
    defineField({
      name: 'image',
      title: 'Image',
      type: 'picture',
      description: 'Stands at the top of the topic’s page.',
      validation: pictureRules(neededWidth.figure),
    }),
    defineField({
      name: 'body',
      title: 'Text',
      type: 'body',
      description: 'Explains the topic above its stories and publications. May be empty.',
      validation: bodyRules,
    }),
    defineField({
      name: 'parent',
      title: 'Part of',
      type: 'reference',
      to: [{ type: 'topic' }],
      description: 'The wider topic: readers see a way up to it, and from there down to this one.',
      validation: (rule) => rule.custom(noCircle),
    }),
    defineField({
      name: 'lead',
      title: 'Led by',
      type: 'reference',
      to: [{ type: 'person' }],
      description: 'Whom to ask about it. Shown on the topic’s page.',
    }),
    defineField({
      name: 'identifiers',
      title: 'The topic elsewhere',
      type: 'array',
      description: 'Lets search engines know which subject is meant.',
      of: [defineArrayMember({ type: 'topicIdentifier' })],
    }),
  ],
  orderings: [{ title: 'Name', name: 'title', by: [{ field: 'title', direction: 'asc' }] }],
  preview: { select: { title: 'title', subtitle: 'summary', media: 'image' } },
})
