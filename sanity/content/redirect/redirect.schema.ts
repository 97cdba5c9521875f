import { defineField, defineType } from '@sanity/types'
import { z } from 'zod'
import { otherHolder, redirectTargetOf, ruleContext } from '../shared/lookup.ts'
import { checkRedirectFrom, checkRedirectTo, finalTarget } from '../shared/rules/redirects.ts'
import { liveDocumentAt } from './live-path.ts'

const started = z.object({ from: z.string().optional() }).catch({})

export const redirectType = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  fields: [
    defineField({
      name: 'from',
      title: 'Old path',
      type: 'string',
      description: 'Readers who come to this path are sent on, for example /news/old-address.',
      validation: (rule) => [
        rule.required().error('Write the old path, for example /news/old-address.'),
        rule.custom((from) => !from || checkRedirectFrom(from)),
        rule.custom(async (from, context) => {
          const rules = ruleContext(context)
          if (!from || !rules || checkRedirectFrom(from) !== true) return true
          if ((await otherHolder(rules, 'from', from)) !== null) return 'There is a redirect from this path already.'
          const live = await liveDocumentAt(rules.lookup, from)
          return live === null || `There is a page at this path: ${live}. Nobody would ever be sent on.`
        }),
      ],
    }),
    defineField({
      name: 'to',
      title: 'New path or address',
      type: 'string',
      description: 'Where readers are sent: a path of this site, or an https:// address.',
      validation: (rule) => [
        rule.required().error('Write the path or address that the reader should get to.'),
        rule.custom((to) => !to || checkRedirectTo(to)),
        rule.custom(async (to, context) => {
          const rules = ruleContext(context)
          const { from } = started.parse(context.document)
          if (!to || !from || !rules) return true
          const end = await finalTarget(from, to, (path) => redirectTargetOf(rules, path))
          if (end === null) return 'Readers would be sent in a circle. Choose a path that has a page.'
          return (
            end === to || `${to} sends readers on to ${end}. Write ${end} here, so that they get there in one step.`
          )
        }),
      ],
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      description: 'Search engines then forget the old path. Leave it off while the move may be undone.',
      initialValue: true,
    }),
  ],
  orderings: [
    { title: 'Old path', name: 'from', by: [{ field: 'from', direction: 'asc' }] },
    { title: 'Newest first', name: 'newest', by: [{ field: '_createdAt', direction: 'desc' }] },
  ],
  preview: {
    select: { from: 'from', to: 'to', permanent: 'permanent' },
    prepare: ({ from, to, permanent }) => ({
      title: from || 'Redirect from nowhere',
      subtitle: [`to ${to || 'nowhere yet'}`, permanent === false ? 'for the time being' : null]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
