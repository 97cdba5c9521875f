import type { NewsKind } from '#sanity/content/news/news.terms.ts'

/** What a reader sees of a story's kind. */
export const kindLabels: Readonly<Record<NewsKind, string>> = {
  research: 'Research',
  award: 'Award',
  event: 'Event',
  people: 'People',
  media: 'In the media',
  announcement: 'Announcement',
}
