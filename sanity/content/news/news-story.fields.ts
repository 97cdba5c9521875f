import { defineField } from '@sanity/types'
import { bodyRules } from '../shared/body-rules.ts'
import { checkImageWidth, neededWidth } from '../shared/rules/image-size.ts'
import { slugField } from '../shared/slug-field.ts'
import { titledList } from '../shared/titled-list.ts'
import type { NewsKind } from './news.terms.ts'

export const kindTitles: Readonly<Record<NewsKind, string>> = {
  research: 'Research',
  award: 'Award',
  event: 'Event',
  people: 'People',
  media: 'In the media',
  announcement: 'Announcement',
}

/** What a reader sees of a story, from the headline to the end of its text. */
export const storyFields = [
  defineField({
    name: 'title',
    title: 'Headline',
    type: 'string',
    group: 'story',
    description: 'Says what is new. Shown on the article, in every list, in feeds and in shared links.',
    validation: (rule) => [
      rule.required().error('Write a headline.'),
      rule.min(10).error('Write at least 10 characters, so that the headline says what is new.'),
      rule.max(150).error('Keep the headline below 150 characters.'),
      rule.max(110).warning('Search engines and feeds cut headlines after about 110 characters.'),
    ],
  }),
  slugField({ source: 'title', folder: '/news/', group: 'story' }),
  defineField({
    name: 'kind',
    title: 'Kind of story',
    type: 'string',
    group: 'story',
    description: 'Stands above the headline; readers can filter the archive by it.',
    options: { list: titledList(kindTitles) },
    initialValue: 'research',
    validation: (rule) => rule.required().error('Choose what kind of story it is.'),
  }),
  defineField({
    name: 'standfirst',
    title: 'Standfirst',
    type: 'text',
    rows: 3,
    group: 'story',
    description:
      'One or two sentences below the headline that tell the whole story. Also shown in lists and by search engines.',
    validation: (rule) => [
      rule.required().error('Tell the story in one or two sentences.'),
      rule.min(50).error('Write at least 50 characters: the standfirst should tell the whole story.'),
      rule.max(300).error('Keep the standfirst below 300 characters.'),
    ],
  }),
  defineField({
    name: 'leadImage',
    title: 'Lead image',
    type: 'figure',
    group: 'story',
    description: 'Stands at the top of the article, and small in lists.',
    validation: (rule) => [
      rule.assetRequired().error('Choose an image file, or remove the image.'),
      rule.custom((image) => Boolean(image) || 'A story without an image is easily passed over in lists.').warning(),
      rule.custom((image) => checkImageWidth(image, neededWidth.lead)).warning(),
    ],
  }),
  defineField({
    name: 'body',
    title: 'Text',
    type: 'body',
    group: 'story',
    description:
      'The article. Mark text to link it, cite a publication or add a footnote; use + for figures, tables and more.',
    validation: (rule) => [
      rule.required().error('Write the article.'),
      rule.min(1).error('Write the article.'),
      ...bodyRules(rule),
    ],
  }),
]
