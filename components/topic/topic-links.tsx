import type { TopicLink } from '#sanity/content/topic/topic-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './topic-links.module.css'

interface TopicLinksProps {
  readonly topics: readonly TopicLink[]
  readonly language: SiteLanguage
}

/** What something is about. */
export function TopicLinks({ topics, language }: TopicLinksProps) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.topics} aria-label={language.words.topics.title}>
      {topics.map((topic) => (
        <li key={topic._id}>
          <SiteLink href={`/topics/${topic.slug}`}>{topic.title}</SiteLink>
        </li>
      ))}
    </ul>
  )
}
