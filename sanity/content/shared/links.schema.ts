import { defineField, defineType } from '@sanity/types'
import { checkHref } from './rules/link-text.ts'

/** A line of a menu: it may lead to a path of the site. */
export const menuLinkType = defineType({
  name: 'menuLink',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Label',
      type: 'string',
      description: 'What the reader sees.',
      validation: (rule) => rule.required().max(40).error('Write a label of at most 40 characters.'),
    }),
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description: 'A path of this site such as /people, or an https:// address.',
      validation: (rule) => [rule.required().error('Write where it leads.'), rule.custom(checkHref)],
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'href' } },
})

/** A page elsewhere that is about the same person or organisation. */
export const profileLinkType = defineType({
  name: 'profileLink',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Label',
      type: 'string',
      description: 'Names the place, for example “GitHub” or “Google Scholar”.',
      validation: (rule) => rule.required().error('Name the place that it leads to.'),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) => [
        rule.required().error('Write the address.'),
        rule.uri({ scheme: ['https'] }).error('Use an https:// address.'),
      ],
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'url' } },
})
