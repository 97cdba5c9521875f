import { defineArrayMember, defineField } from '@sanity/types'
import { pictureRules } from '../shared/picture-rules.ts'
import { neededWidth } from '../shared/rules/image-size.ts'
import { checkAccent, tellAdjustment } from '../shared/rules/accent.ts'
import { checkRor } from '../shared/rules/identifiers.ts'
import { checkOrigin } from '../shared/rules/places.ts'

/** Who publishes the site. */
export const organisationFields = [
  defineField({
    name: 'name',
    title: 'Name of the group',
    type: 'string',
    group: 'organisation',
    description: 'Stands at the top of every page, in feeds and in data for search engines.',
    validation: (rule) => rule.required().error('Write the name of the group.'),
  }),
  defineField({
    name: 'shortName',
    title: 'Short name',
    type: 'string',
    group: 'organisation',
    description: 'Stands in the tab of the browser and on small screens.',
    validation: (rule) => rule.max(30).warning('A short name has at most 30 characters.'),
  }),
  defineField({
    name: 'url',
    title: 'Address of the site',
    type: 'string',
    group: 'organisation',
    description:
      'Without a slash at the end, for example https://iron.example.org. Feeds and shared links are built from it.',
    validation: (rule) => [rule.required().error('Write the address of the site.'), rule.custom(checkOrigin)],
  }),
  defineField({
    name: 'description',
    title: 'Description',
    type: 'text',
    rows: 3,
    group: 'organisation',
    description: 'What the group works on, in 50 to 160 characters. Shown by search engines and in feeds.',
    validation: (rule) => rule.min(50).max(160).error('Write 50 to 160 characters.'),
  }),
  defineField({
    name: 'logo',
    title: 'Logo',
    type: 'picture',
    group: 'organisation',
    description: 'Stands beside the name. Its alternative text is usually the name.',
  }),
  defineField({
    name: 'accentColour',
    title: 'Accent colour',
    type: 'string',
    group: 'organisation',
    description:
      'The one colour of links, labels and buttons, as # and six digits, for example #97301a. Empty: rust red.',
    validation: (rule) => [rule.custom(checkAccent), rule.custom(tellAdjustment).info()],
  }),
  defineField({
    name: 'defaultImage',
    title: 'Image for shared links',
    type: 'picture',
    group: 'organisation',
    description: 'Used where a page has no image of its own.',
    validation: pictureRules(neededWidth.share),
  }),
  defineField({
    name: 'parentOrganisation',
    title: 'Belongs to',
    type: 'object',
    group: 'organisation',
    description: 'The university or institute. Stands at the foot of every page.',
    options: { collapsible: true, collapsed: true },
    fields: [
      defineField({
        name: 'name',
        title: 'Name',
        type: 'string',
        validation: (rule) => rule.required().error('Name the university or institute.'),
      }),
      defineField({
        name: 'ror',
        title: 'ROR address',
        type: 'string',
        description: 'For example https://ror.org/052gg0110.',
        validation: (rule) => rule.custom(checkRor),
      }),
    ],
  }),
  defineField({
    name: 'address',
    title: 'Postal address',
    type: 'text',
    rows: 4,
    group: 'organisation',
    description: 'Stands at the foot of every page.',
  }),
  defineField({
    name: 'contact',
    title: 'Contact',
    type: 'object',
    group: 'organisation',
    description: 'For the press and for questions. Stands at the foot of every page.',
    options: { columns: 2 },
    fields: [
      defineField({ name: 'email', title: 'Email', type: 'email' }),
      defineField({ name: 'phone', title: 'Telephone', type: 'string' }),
    ],
  }),
  defineField({
    name: 'accessibilityContact',
    title: 'Contact for accessibility',
    type: 'email',
    group: 'organisation',
    description: 'Whom readers write to who cannot use a page. Stands in the accessibility statement.',
    validation: (rule) =>
      rule.required().error('Write an email address: readers must be able to report what does not work.'),
  }),
  defineField({
    name: 'socials',
    title: 'Elsewhere',
    type: 'array',
    group: 'organisation',
    description: 'The group on social networks. Stand at the foot of every page.',
    of: [defineArrayMember({ type: 'profileLink' })],
  }),
]
