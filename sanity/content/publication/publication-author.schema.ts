import { defineField, defineType } from '@sanity/types'
import { z } from 'zod'
import { authorFullName } from '#lib/citations/authors.ts'
import { checkOrcid } from '../shared/rules/identifiers.ts'

const named = z.object({ family: z.string().optional(), literal: z.string().optional() }).catch({})

/** One author of a work, as the paper names them. */
export const publicationAuthorType = defineType({
  name: 'publicationAuthor',
  title: 'Author',
  type: 'object',
  fields: [
    defineField({
      name: 'family',
      title: 'Family name',
      type: 'string',
      validation: (rule) =>
        rule.custom((family, { parent }) => {
          const { literal } = named.parse(parent)
          if (!family && !literal) return 'Write the family name, or below the name of the group.'
          return !family || !literal || 'An author is a person or a group: leave one of the two names empty.'
        }),
    }),
    defineField({
      name: 'given',
      title: 'Given names',
      type: 'string',
      description: 'In full or as initials, as the paper has them.',
      hidden: ({ parent }) => Boolean(named.parse(parent).literal),
    }),
    defineField({
      name: 'literal',
      title: 'Name of a group',
      type: 'string',
      description: 'For a consortium or an organisation, in place of family and given names.',
      hidden: ({ parent, value }) => !value && Boolean(named.parse(parent).family),
    }),
    defineField({
      name: 'orcid',
      title: 'ORCID iD',
      type: 'string',
      description: 'For example 0000-0002-1825-0097. The name then links to the author’s record.',
      validation: (rule) => rule.custom(checkOrcid),
    }),
    defineField({
      name: 'person',
      title: 'Person on this site',
      type: 'reference',
      to: [{ type: 'person' }],
      description: 'The name then links to their page, and the work stands on it.',
    }),
    defineField({
      name: 'corresponding',
      title: 'Corresponding author',
      type: 'boolean',
      description: 'Marked with an envelope beside the name.',
      initialValue: false,
    }),
    defineField({
      name: 'equal',
      title: 'Contributed equally',
      type: 'boolean',
      description: 'Marked beside the name, with a line that explains the mark.',
      initialValue: false,
    }),
  ],
  preview: {
    select: { family: 'family', given: 'given', literal: 'literal', person: 'person.name', media: 'person.portrait' },
    prepare: ({ family, given, literal, person, media }) => ({
      title: authorFullName({ family, given, literal }) || 'Nobody yet',
      subtitle: person ? `on this site: ${person}` : '',
      media,
    }),
  },
})
