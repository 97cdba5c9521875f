import { defineArrayMember, defineField } from '@sanity/types'
import { z } from 'zod'
import type { CslType } from '#lib/citations/csl-types.ts'
import { checkIssued } from '../shared/rules/partial-date.ts'
import { slugField } from '../shared/slug-field.ts'
import { textLanguageOptions } from '../shared/text-language.options.ts'
import { titledList } from '../shared/titled-list.ts'
import { topicsField } from '../shared/topics-field.ts'
import type { PublicationStatus } from './publication.terms.ts'

const cslTitles: Readonly<Record<CslType, string>> = {
  'article-journal': 'Journal article',
  article: 'Preprint',
  chapter: 'Chapter',
  book: 'Book',
  'paper-conference': 'Conference paper',
  dataset: 'Dataset',
  software: 'Software',
  thesis: 'Thesis',
  report: 'Report',
}

export const statusTitles: Readonly<Record<PublicationStatus, string>> = {
  published: 'Published',
  'in press': 'In press',
  preprint: 'Preprint',
  corrected: 'Corrected',
  retracted: 'Retracted',
}

const partialDate = z.object({ year: z.number().optional(), month: z.number().optional(), day: z.number().optional() })

/** What the work is, who wrote it, and when it came out. */
export const workFields = [
  defineField({
    name: 'cslType',
    title: 'Kind of publication',
    type: 'string',
    group: 'work',
    description: 'Decides how it is cited.',
    options: { list: titledList(cslTitles) },
    initialValue: 'article-journal',
    validation: (rule) => rule.required().error('Choose what kind of publication it is.'),
  }),
  defineField({
    name: 'title',
    title: 'Title',
    type: 'string',
    group: 'work',
    description: 'As printed, without markup. Used in lists, in citations and by Google Scholar.',
    validation: (rule) => [
      rule.required().error('Write the title.'),
      rule.max(500).error('Keep the title below 500 characters.'),
    ],
  }),
  defineField({
    name: 'titleRich',
    title: 'Title with markup',
    type: 'array',
    group: 'work',
    description: 'Only when the title has italics, sub- or superscript: shown in place of the plain title.',
    of: [
      defineArrayMember({
        type: 'block',
        styles: [{ title: 'Title', value: 'normal' }],
        lists: [],
        marks: {
          decorators: [
            { title: 'Emphasis', value: 'em' },
            { title: 'Subscript', value: 'sub' },
            { title: 'Superscript', value: 'sup' },
          ],
          annotations: [],
        },
      }),
    ],
    validation: (rule) => rule.max(1).error('A title is one paragraph.'),
  }),
  defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    group: 'work',
    description:
      'Needed where it is not the language of this site: screen readers then pronounce title and abstract rightly, and browsers hyphenate them so. An import fills it in.',
    options: textLanguageOptions,
  }),
  slugField({ source: 'title', folder: '/publications/', group: 'work' }),
  defineField({
    name: 'authors',
    title: 'Authors',
    type: 'array',
    group: 'work',
    description: 'In the order of the paper. Each gets a line of their own in what Google Scholar reads.',
    of: [defineArrayMember({ type: 'publicationAuthor' })],
    validation: (rule) => [rule.required().error('Name the authors.'), rule.min(1).error('Name at least one author.')],
  }),
  defineField({
    name: 'issued',
    title: 'Date of publication',
    type: 'object',
    group: 'work',
    description: 'As exact as it is known. Decides the order of lists.',
    options: { columns: 3 },
    fields: [
      defineField({
        name: 'year',
        title: 'Year',
        type: 'number',
        validation: (rule) => rule.required().integer().error('Write the year.'),
      }),
      defineField({
        name: 'month',
        title: 'Month',
        type: 'number',
        validation: (rule) => rule.integer().min(1).max(12).error('1 to 12.'),
      }),
      defineField({
        name: 'day',
        title: 'Day',
        type: 'number',
        validation: (rule) => rule.integer().min(1).max(31).error('1 to 31.'),
      }),
    ],
    validation: (rule) => [
      rule.required().error('Give at least the year of publication.'),
      rule.custom((issued) => !issued || checkIssued(partialDate.parse(issued), new Date())),
    ],
  }),
  defineField({
    name: 'status',
    title: 'Status',
    type: 'string',
    group: 'work',
    description: 'Anything but “Published” is shown beside the title; a retraction on every page that names the work.',
    options: { list: titledList(statusTitles), layout: 'radio' },
    initialValue: 'published',
    validation: (rule) => rule.required().error('Choose the status of the work.'),
  }),
  defineField({
    name: 'abstract',
    title: 'Abstract',
    type: 'text',
    rows: 8,
    group: 'work',
    description: 'Plain text; an empty line begins a new paragraph.',
  }),
  defineField({
    name: 'keywords',
    title: 'Keywords',
    type: 'array',
    group: 'work',
    description: 'The authors’ own keywords.',
    of: [defineArrayMember({ type: 'string' })],
    options: { layout: 'tags' },
    validation: (rule) => rule.unique().error('This keyword is there already.'),
  }),
  topicsField({ most: 6, group: 'work', description: 'The publication is listed on the pages of these topics.' }),
]
