import { defineArrayMember, defineField } from '@sanity/types'
import { checkHref } from './rules/link-text.ts'
import { textLanguageOptions } from './text-language.options.ts'

/** What a stretch of text can be marked as. */
export const decorators = [
  { title: 'Strong', value: 'strong' },
  { title: 'Emphasis', value: 'em' },
  { title: 'Code', value: 'code' },
  // Studio has icons of its own for the others.
  { title: 'Subscript', value: 'sub', icon: () => 'x₂' },
  { title: 'Superscript', value: 'sup', icon: () => 'x²' },
]

export const lists = [
  { title: 'Bulleted list', value: 'bullet' },
  { title: 'Numbered list', value: 'number' },
]

const linkAnnotation = defineArrayMember({
  name: 'link',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description: 'An https:// or mailto: address, or a path of this site such as /people.',
      validation: (rule) => [
        rule.required().error('Write where the link leads, or take the link off.'),
        rule.custom(checkHref),
      ],
    }),
  ],
})

const citationAnnotation = defineArrayMember({
  name: 'citation',
  title: 'Citation',
  type: 'object',
  fields: [
    defineField({
      name: 'publication',
      title: 'Publication',
      type: 'reference',
      to: [{ type: 'publication' }],
      description: 'The reader gets a numbered reference to it at the end of the page.',
      validation: (rule) => rule.required().error('Choose the publication that you cite.'),
    }),
  ],
})

const footnoteAnnotation = defineArrayMember({
  name: 'footnote',
  title: 'Footnote',
  type: 'object',
  fields: [
    defineField({
      name: 'text',
      title: 'Footnote',
      type: 'text',
      rows: 3,
      description: 'Stands under the article; a number in the text leads to it and back.',
      validation: (rule) => rule.required().error('Write the footnote, or take it off.'),
    }),
  ],
})

const languageAnnotation = defineArrayMember({
  name: 'otherLanguage',
  title: 'Other language',
  type: 'object',
  fields: [
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description: 'Of words that are not in the language of this site: screen readers then pronounce them rightly.',
      options: textLanguageOptions,
      validation: (rule) => rule.required().error('Choose the language of these words, or take the mark off.'),
    }),
  ],
})

export const annotations = [linkAnnotation, citationAnnotation, footnoteAnnotation, languageAnnotation]
export const linkOnly = [linkAnnotation]
