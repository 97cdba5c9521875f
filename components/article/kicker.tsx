import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { Label } from '#components/layout/label.tsx'
import { kindLabels } from './kind-label.ts'
import { StoryDate } from './story-date.tsx'
import styles from './kicker.module.css'

interface KickerProps {
  readonly story: Pick<NewsSummary, 'kind' | 'publishedAt'>
  /** Left out, only the kind is shown: where the date stands elsewhere. */
  readonly dates?: DateStyle
}

/** The small line over a headline: what kind of story it is, and when it appeared. */
export function Kicker({ story, dates }: KickerProps) {
  return (
    <p className={styles.kicker}>
      <Label>{kindLabels[story.kind]}</Label>
      {dates ? <StoryDate instant={story.publishedAt} dates={dates} /> : null}
    </p>
  )
}
