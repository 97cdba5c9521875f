import { defineField, defineType } from '@sanity/types'
import { checkDoi, checkRor } from '../shared/rules/identifiers.ts'
import { titledList } from '../shared/titled-list.ts'
import type { ResourceKind, VersionRelation } from './publication.terms.ts'

const httpsAddress = 'Use an https:// address.'

/** Another version of a work: its preprint, a later version, a correction or a retraction. */
export const publicationVersionType = defineType({
  name: 'publicationVersion',
  title: 'Version',
  type: 'object',
  fields: [
    defineField({
      name: 'relation',
      title: 'This page’s work is …',
      type: 'string',
      description: 'How the work on this page relates to the one named here.',
      options: {
        list: titledList<VersionRelation>({
          'preprint-of': 'a preprint of it',
          'version-of': 'another version of it',
          correction: 'corrected by it',
          retraction: 'retracted by it',
        }),
      },
      validation: (rule) => rule.required().error('Choose how the two are related.'),
    }),
    defineField({
      name: 'doi',
      title: 'DOI',
      type: 'string',
      description: 'Of the other version.',
      validation: (rule) => [rule.required().error('Give its DOI.'), rule.custom(checkDoi)],
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      description: 'Only when the DOI does not lead there.',
      validation: (rule) => rule.uri({ scheme: ['https'] }).error(httpsAddress),
    }),
  ],
  preview: { select: { title: 'doi', subtitle: 'relation' } },
})

/** Data, code or another thing that belongs to a work. */
export const publicationResourceType = defineType({
  name: 'publicationResource',
  title: 'Resource',
  type: 'object',
  fields: [
    defineField({
      name: 'kind',
      title: 'Kind',
      type: 'string',
      options: {
        list: titledList<ResourceKind>({
          data: 'Data',
          code: 'Code',
          protocol: 'Protocol',
          slides: 'Slides',
          video: 'Video',
        }),
      },
      validation: (rule) => rule.required().error('Choose what it is.'),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'url',
      validation: (rule) => [
        rule.required().error('Write where it is.'),
        rule.uri({ scheme: ['https'] }).error(httpsAddress),
      ],
    }),
    defineField({
      name: 'label',
      title: 'Label',
      type: 'string',
      description: 'What the link says. Empty: “Data”, “Code” and so on.',
    }),
  ],
  preview: { select: { title: 'kind', subtitle: 'url' } },
})

/** Who paid for a work. */
export const funderType = defineType({
  name: 'funder',
  title: 'Funder',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) => rule.required().error('Name the funder.'),
    }),
    defineField({
      name: 'ror',
      title: 'ROR address',
      type: 'string',
      description: 'For example https://ror.org/052gg0110. Says which organisation is meant.',
      validation: (rule) => rule.custom(checkRor),
    }),
    defineField({ name: 'award', title: 'Grant number', type: 'string', description: 'Stands after the name.' }),
  ],
  preview: { select: { title: 'name', subtitle: 'award' } },
})
