import type { TopicLink } from '#sanity/content/topic/topic-summary.shape.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './topic-links.module.css'

/** What something is about. */
export function TopicLinks({ topics }: { readonly topics: readonly TopicLink[] }) {
  if (topics.length === 0) return null
  return (
    <ul className={styles.topics} aria-label="Topics">
      {topics.map((topic) => (
        <li key={topic._id}>
          <SiteLink href={`/topics/${topic.slug}`}>{topic.title}</SiteLink>
        </li>
      ))}
    </ul>
  )
}
