import { defineField, defineType } from '@sanity/types'
import { z } from 'zod'
import { checkMembershipEnd } from '../shared/rules/periods.ts'

const begun = z.object({ start: z.string().optional() }).catch({})

export const membershipType = defineType({
  name: 'membership',
  title: 'Membership',
  type: 'object',
  fields: [
    defineField({
      name: 'start',
      title: 'From',
      type: 'date',
      validation: (rule) => rule.required().error('Say when it began. The first of the month will do.'),
    }),
    defineField({
      name: 'end',
      title: 'To',
      type: 'date',
      description: 'Empty while it lasts.',
      validation: (rule) => rule.custom((end, { parent }) => checkMembershipEnd(end, begun.parse(parent).start)),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'In that time, for example “Master’s student”.',
    }),
  ],
  preview: {
    select: { start: 'start', end: 'end', role: 'role' },
    prepare: ({ start, end, role }) => ({ title: `${start ?? '?'} to ${end ?? 'today'}`, subtitle: role }),
  },
})
