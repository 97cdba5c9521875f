import { defineArrayMember, defineField } from '@sanity/types'
import { otherHolder, ruleContext } from '../shared/lookup.ts'
import { checkOrcid } from '../shared/rules/identifiers.ts'
import { slugField } from '../shared/slug-field.ts'
import { titledList } from '../shared/titled-list.ts'
import type { PersonGroup } from './person.terms.ts'

const groups = titledList<PersonGroup>({
  PI: 'Principal investigator',
  postdoc: 'Postdoctoral researcher',
  student: 'Student',
  staff: 'Staff',
  visitor: 'Visitor',
  alumni: 'Former member',
})

/** Who somebody is, and whether the site may say so. */
export const identityFields = [
  defineField({
    name: 'consentToPublish',
    title: 'Agreed to be shown on this site',
    type: 'boolean',
    group: 'identity',
    description: 'Ask first. Without it nobody can publish this page, and the person appears nowhere.',
    initialValue: false,
    validation: (rule) => [
      rule.required().error('Ask the person, and switch this on when they agree.'),
      rule.custom((agreed) => agreed === true || 'Ask the person, and switch this on when they agree.'),
    ],
  }),
  defineField({
    name: 'name',
    title: 'Name',
    type: 'string',
    group: 'identity',
    description: 'As the person wants to be called, without titles. Stands above their page and in lists.',
    validation: (rule) => rule.required().error('Write the name.'),
  }),
  defineField({
    name: 'family',
    title: 'Family name',
    type: 'string',
    group: 'identity',
    fieldset: 'parts',
    description: 'Lists are ordered by it.',
    validation: (rule) => rule.required().error('Write the family name.'),
  }),
  defineField({
    name: 'given',
    title: 'Given names',
    type: 'string',
    group: 'identity',
    fieldset: 'parts',
    description: 'Used in data for search engines.',
  }),
  defineField({
    name: 'honorific',
    title: 'Title',
    type: 'string',
    group: 'identity',
    description: 'For example Professor or Dr. Stands before the name on the person’s page.',
  }),
  slugField({ source: 'name', folder: '/people/', group: 'identity' }),
  defineField({
    name: 'orcid',
    title: 'ORCID iD',
    type: 'string',
    group: 'identity',
    description: 'For example 0000-0002-1825-0097. Works with this iD among their authors stand on the person’s page.',
    validation: (rule) => [
      rule.custom(checkOrcid),
      rule.custom(async (orcid, context) => {
        const rules = ruleContext(context)
        if (!orcid || !rules || checkOrcid(orcid) !== true) return true
        const other = await otherHolder(rules, 'orcid', orcid)
        return other === null || `${other} has this ORCID iD already. Everybody has one of their own.`
      }),
    ],
  }),
  defineField({
    name: 'altNames',
    title: 'Other names',
    type: 'array',
    group: 'identity',
    description: 'Earlier names, or names that papers use. Readers find the person by them too.',
    of: [defineArrayMember({ type: 'string' })],
    options: { layout: 'tags' },
    validation: (rule) => rule.unique().error('This name is there already.'),
  }),
  defineField({
    name: 'role',
    title: 'Role',
    type: 'string',
    group: 'identity',
    description: 'Stands under the name, for example “DPhil student”.',
    validation: (rule) => rule.required().error('Write what the person does in the group.'),
  }),
  defineField({
    name: 'group',
    title: 'Listed under',
    type: 'string',
    group: 'identity',
    description: 'The heading on the page of people.',
    options: { list: groups },
    validation: (rule) => rule.required().error('Choose the heading that the person is listed under.'),
  }),
  defineField({
    name: 'memberships',
    title: 'Time in the group',
    type: 'array',
    group: 'identity',
    description: 'When the person was, and is, a member.',
    of: [defineArrayMember({ type: 'membership' })],
    validation: (rule) => [
      rule.required().error('Say since when the person belongs to the group.'),
      rule.min(1).error('Say since when the person belongs to the group.'),
    ],
  }),
]
