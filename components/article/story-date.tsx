import { formatDate, type DateStyle } from '#lib/dates/format-date.ts'

/** The day a story appeared, for people and for machines. */
export function StoryDate({ instant, dates }: { readonly instant: string; readonly dates: DateStyle }) {
  return <time dateTime={instant}>{formatDate(instant, dates)}</time>
}
