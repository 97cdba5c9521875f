import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { readingMinutes } from './reading-time.ts'
import { StoryDate } from './story-date.tsx'
import styles from './article-margin.module.css'

interface ArticleMarginProps {
  readonly article: NewsArticle
  readonly dates: DateStyle
}

/** Who wrote a story, when it appeared and was changed, how long it takes, and what it is about. */
export function ArticleMargin({ article, dates }: ArticleMarginProps) {
  const minutes = readingMinutes(article.body)
  return (
    <div className={styles.margin}>
      <Bylines article={article} />
      <p>
        <StoryDate instant={article.publishedAt} dates={dates} />
        <span className={styles.reading}>{minutes === 1 ? '1 minute' : `${minutes} minutes`} to read</span>
      </p>
      {article.updatedNote ? (
        <p className={styles.updated}>
          Updated <StoryDate instant={article.updatedNote.date} dates={dates} />: {article.updatedNote.text}
        </p>
      ) : null}
      <TopicLinks topics={article.topics} />
    </div>
  )
}

function Bylines({ article }: { readonly article: NewsArticle }) {
  if (article.bylines.length === 0) return null
  return (
    <ul className={styles.bylines} aria-label="Written by">
      {article.bylines.map(({ name, role, slug }) => (
        <li key={name}>
          <span className={styles.name}>{slug ? <SiteLink href={`/people/${slug}`}>{name}</SiteLink> : name}</span>
          {role ? <span className={styles.role}>{role}</span> : null}
        </li>
      ))}
    </ul>
  )
}
