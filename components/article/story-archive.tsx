import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import { formatMonth, type DateStyle } from '#lib/dates/format-date.ts'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { StoryList } from './story-list.tsx'

interface StoryArchiveProps {
  /** Newest first. */
  readonly stories: readonly NewsSummary[]
  readonly dates: DateStyle
}

/** Stories under the months that they appeared in. */
export function StoryArchive({ stories, dates }: StoryArchiveProps) {
  const months = Map.groupBy(stories, (story) => formatMonth(story.publishedAt, dates))
  if (months.size === 0) return <p>No stories have been published yet.</p>
  return [...months].map(([month, ofMonth]) => (
    <LedgerSection key={month} id={`month-${ofMonth[0]?.publishedAt.slice(0, 7)}`} heading={month}>
      <StoryList stories={ofMonth} dates={dates} headingLevel={3} />
    </LedgerSection>
  ))
}
