import { defineType } from '@sanity/types'
import { recordFields } from './publication-record.fields.ts'
import { sourceFields } from './publication-source.fields.ts'
import { statusTitles, workFields } from './publication-work.fields.ts'

/** A work of the group: an article, a preprint, a dataset, software. */
export const publicationType = defineType({
  name: 'publication',
  title: 'Publication',
  type: 'document',
  groups: [
    { name: 'work', title: 'Work', default: true },
    { name: 'source', title: 'Where it came out' },
    { name: 'record', title: 'Versions, data, funding' },
  ],
  fieldsets: [
    { name: 'place', title: 'Volume and pages', options: { columns: 2 } },
    { name: 'numbers', title: 'Numbers in catalogues', options: { columns: 2 } },
  ],
  fields: [...workFields, ...sourceFields, ...recordFields],
  orderings: [
    {
      title: 'Newest first',
      name: 'newest',
      by: [
        { field: 'issued.year', direction: 'desc' },
        { field: 'issued.month', direction: 'desc' },
        { field: 'issued.day', direction: 'desc' },
      ],
    },
    { title: 'Title', name: 'title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', year: 'issued.year', journal: 'containerTitle', status: 'status', hidden: 'hidden' },
    prepare: ({ title, year, journal, status, hidden }) => ({
      title: title || 'Publication without a title',
      subtitle: [year, journal, stateOf(status, hidden)].filter(Boolean).join(' · '),
    }),
  },
})

function stateOf(status: unknown, hidden: unknown): string | null {
  if (hidden === true) return 'hidden'
  if (status === 'published') return null
  return (
    Object.entries(statusTitles)
      .find(([value]) => value === status)?.[1]
      .toLowerCase() ?? null
  )
}
