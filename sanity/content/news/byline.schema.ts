import { defineField, defineType } from '@sanity/types'

/** Who wrote a story: somebody of the group, or a name. */
export const bylineType = defineType({
  name: 'byline',
  title: 'Author of the story',
  type: 'object',
  fields: [
    defineField({
      name: 'person',
      title: 'Person',
      type: 'reference',
      to: [{ type: 'person' }],
      description: 'Somebody with a page on this site: the byline then links to it.',
    }),
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      description: 'For somebody without a page on this site.',
      hidden: ({ parent }) => hasPerson(parent),
      validation: (rule) =>
        rule.custom((name, { parent }) => hasPerson(parent) || Boolean(name) || 'Choose a person, or write a name.'),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description:
        'Stands after the name, for example “Communications officer”. Empty: the role from the person’s page.',
    }),
  ],
  preview: {
    select: { person: 'person.name', name: 'name', role: 'role', media: 'person.portrait' },
    prepare: ({ person, name, role, media }) => ({ title: person || name || 'Nobody yet', subtitle: role, media }),
  },
})

function hasPerson(byline: unknown): boolean {
  return typeof byline === 'object' && byline !== null && 'person' in byline && Boolean(byline.person)
}
