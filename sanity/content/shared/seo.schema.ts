import { defineField, defineType } from '@sanity/types'
import { pictureRules } from './picture-rules.ts'
import { neededWidth } from './rules/image-size.ts'

export const seoType = defineType({
  name: 'seo',
  title: 'Search engines and shared links',
  type: 'object',
  description: 'Everything here may stay empty: the page then speaks for itself.',
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Shown by search engines and in shared links instead of the headline.',
      validation: (rule) => rule.max(60).warning('Search engines cut titles after about 60 characters.'),
    }),
    defineField({
      name: 'description',
      title: 'Description',
      type: 'text',
      rows: 2,
      description: 'Shown below the title by search engines.',
      validation: (rule) => rule.max(160).warning('Search engines cut descriptions after about 160 characters.'),
    }),
    defineField({
      name: 'image',
      title: 'Image',
      type: 'picture',
      description: 'Shown in shared links instead of the page’s own image.',
      validation: pictureRules(neededWidth.share),
    }),
    defineField({
      name: 'canonical',
      title: 'Original address',
      type: 'url',
      description: 'Only when this text first appeared elsewhere: search engines then lead there.',
      validation: (rule) => rule.uri({ scheme: ['https'] }).error('Use an https:// address.'),
    }),
    defineField({
      name: 'noindex',
      title: 'Keep out of search engines',
      type: 'boolean',
      description: 'The page stays public for whoever has its address.',
      initialValue: false,
    }),
  ],
})
