import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { StoryRow } from './story-row.tsx'
import styles from './story-list.module.css'

interface StoryListProps {
  readonly stories: readonly NewsSummary[]
  readonly dates: DateStyle
  /** Level of the headlines: one below the heading over the list. */
  readonly headingLevel: 2 | 3
}

/** Stories one below the other, divided by hairlines. */
export function StoryList({ stories, dates, headingLevel }: StoryListProps) {
  return (
    <ul className={styles.stories}>
      {stories.map((story) => (
        <li key={story._id}>
          <StoryRow story={story} dates={dates} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  )
}
