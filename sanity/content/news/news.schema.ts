import { defineType } from '@sanity/types'
import { linkFields } from './news-links.fields.ts'
import { publishingFields } from './news-publishing.fields.ts'
import { newsStateLine } from './news-state.ts'
import { kindTitles, storyFields } from './news-story.fields.ts'

/** A news story. */
export const newsType = defineType({
  name: 'news',
  title: 'News story',
  type: 'document',
  groups: [
    { name: 'story', title: 'Story', default: true },
    { name: 'links', title: 'Papers, topics, people' },
    { name: 'publishing', title: 'Publishing' },
    { name: 'search', title: 'Search engines' },
  ],
  fields: [...storyFields, ...linkFields, ...publishingFields],
  orderings: [
    { title: 'Newest first', name: 'newest', by: [{ field: 'publishedAt', direction: 'desc' }] },
    { title: 'Oldest first', name: 'oldest', by: [{ field: 'publishedAt', direction: 'asc' }] },
    { title: 'Headline', name: 'title', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', media: 'leadImage', kind: 'kind', publishedAt: 'publishedAt', expiresAt: 'expiresAt' },
    prepare: ({ title, media, kind, publishedAt, expiresAt }) => ({
      title: title || 'Story without a headline',
      subtitle: newsStateLine(titleOfKind(kind), publishedAt, expiresAt, new Date()),
      media,
    }),
  },
})

function titleOfKind(kind: unknown): string {
  return Object.entries(kindTitles).find(([value]) => value === kind)?.[1] ?? 'Story'
}
