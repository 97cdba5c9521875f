import type { TopicSummary } from '#sanity/content/topic/topic-summary.shape.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './topic-index.module.css'

/** Topics with a line on each. */
export function TopicIndex({ topics }: { readonly topics: readonly TopicSummary[] }) {
  return (
    <ul className={`${styles.topics} when-near`}>
      {topics.map((topic) => (
        <li key={topic._id}>
          <SiteLink className={styles.title} href={`/topics/${topic.slug}`}>
            {topic.title}
          </SiteLink>
          {topic.summary ? <p>{topic.summary}</p> : null}
        </li>
      ))}
    </ul>
  )
}
