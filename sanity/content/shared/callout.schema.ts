import { defineField, defineType } from '@sanity/types'
import type { CalloutTone } from './callout.terms.ts'
import { titledList } from './titled-list.ts'

const tones = titledList<CalloutTone>({ note: 'Note', finding: 'Main finding', warning: 'Warning' })

export const calloutType = defineType({
  name: 'callout',
  title: 'Box',
  type: 'object',
  fields: [
    defineField({
      name: 'tone',
      title: 'Kind',
      type: 'string',
      description: 'Decides the colour and the sign of the box.',
      options: { list: tones, layout: 'radio' },
      initialValue: 'note',
      validation: (rule) => rule.required().error('Choose what kind of box it is.'),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Stands first in the box. May be empty.',
    }),
    defineField({
      name: 'content',
      title: 'Text',
      type: 'simpleText',
      description:
        'A short text beside the article: the main finding in a sentence, or what readers should know first.',
      validation: (rule) => rule.required().min(1).error('Write the text of the box.'),
    }),
  ],
  preview: {
    select: { title: 'title', tone: 'tone', content: 'content' },
    prepare: ({ title, tone, content }) => ({
      title: title || firstText(content) || 'Box',
      subtitle: tones.find(({ value }) => value === tone)?.title ?? 'Box',
    }),
  },
})

function firstText(content: unknown): string {
  const block: unknown = Array.isArray(content) ? content[0] : null
  if (typeof block !== 'object' || block === null || !('children' in block) || !Array.isArray(block.children)) return ''
  return block.children.map((span: { text?: string }) => span.text ?? '').join('')
}
