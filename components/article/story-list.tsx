import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { StoryRow } from './story-row.tsx'
import styles from './story-list.module.css'

interface StoryListProps {
  readonly stories: readonly NewsSummary[]
  readonly language: SiteLanguage
  /** Level of the headlines: one below the heading over the list. */
  readonly headingLevel: 2 | 3
}

/** Stories one below the other, divided by hairlines. */
export function StoryList({ stories, language, headingLevel }: StoryListProps) {
  return (
    <ul className={`${styles.stories} when-near`}>
      {stories.map((story) => (
        <li key={story._id}>
          <StoryRow story={story} language={language} headingLevel={headingLevel} />
        </li>
      ))}
    </ul>
  )
}
