import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Label } from '#components/layout/label.tsx'
import { StoryDate } from './story-date.tsx'
import styles from './kicker.module.css'

interface KickerProps {
  readonly story: Pick<NewsSummary, 'kind' | 'publishedAt'>
  readonly language: SiteLanguage
}

/** The small line over a headline: what kind of story it is, and when it appeared. */
export function Kicker({ story, language }: KickerProps) {
  return (
    <p className={styles.kicker}>
      <Label>{language.words.kinds[story.kind]}</Label>
      <StoryDate instant={story.publishedAt} language={language} />
    </p>
  )
}
