import { defineArrayMember, defineField } from '@sanity/types'
import { z } from 'zod'
import { pictureRules } from '../shared/picture-rules.ts'
import { neededWidth } from '../shared/rules/image-size.ts'
import { topicsField } from '../shared/topics-field.ts'

const optedIn = z.object({ showEmail: z.boolean().optional() }).catch({})

/** What a person's page shows beside their name and role. */
export const profileFields = [
  defineField({
    name: 'portrait',
    title: 'Portrait',
    type: 'picture',
    group: 'profile',
    description: 'Stands on the person’s page and, small, in lists.',
    validation: pictureRules(neededWidth.portrait),
  }),
  defineField({
    name: 'bio',
    title: 'About',
    type: 'simpleText',
    group: 'profile',
    description: 'What the person works on and where they came from.',
  }),
  defineField({
    name: 'showEmail',
    title: 'Show the email address',
    type: 'boolean',
    group: 'profile',
    description: 'Only when the person wants it: addresses on web pages attract spam.',
    initialValue: false,
  }),
  defineField({
    name: 'email',
    title: 'Email',
    type: 'email',
    group: 'profile',
    description: 'Readers see it only when the switch above is on.',
    validation: (rule) =>
      rule.custom((email, { parent }) =>
        Boolean(email) || optedIn.parse(parent).showEmail !== true ? true : 'Write the address, or do not show it.',
      ),
  }),
  defineField({
    name: 'links',
    title: 'Links',
    type: 'array',
    group: 'profile',
    description: 'The person elsewhere: their own page, code, social networks.',
    of: [defineArrayMember({ type: 'profileLink' })],
  }),
  topicsField({ most: 12, group: 'profile', description: 'The person is listed on the pages of these topics.' }),
]
