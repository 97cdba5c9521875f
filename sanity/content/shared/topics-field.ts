import { defineArrayMember, defineField } from '@sanity/types'

/** Topics of a document: at most `most`, none twice. */
export function topicsField({ most, group, description }: { most: number; group: string; description: string }) {
  return defineField({
    name: 'topics',
    title: 'Topics',
    type: 'array',
    group,
    description,
    of: [defineArrayMember({ type: 'reference', to: [{ type: 'topic' }] })],
    validation: (rule) => [
      rule.unique().error('This topic is there already.'),
      rule.max(most).error(`Choose at most ${most} topics.`),
    ],
  })
}
