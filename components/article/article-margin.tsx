import { stegaClean } from '@sanity/client/stega'
import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { readingMinutes } from './reading-time.ts'
import { ShareStory } from './share-story.tsx'
import { StoryDate } from './story-date.tsx'
import styles from './article-margin.module.css'

interface ArticleMarginProps {
  readonly article: NewsArticle
  readonly language: SiteLanguage
}

/** Who wrote a story, when it appeared and was changed, how long it takes, what it is about, and how to pass it on. */
export function ArticleMargin({ article, language }: ArticleMarginProps) {
  const { words } = language
  return (
    <div className={styles.margin}>
      <div className={styles.facts}>
        <Bylines article={article} label={words.article.writtenBy} />
        <p>
          <StoryDate instant={article.publishedAt} language={language} />
          <span className={styles.reading}>{words.article.minutesToRead(readingMinutes(article.body))}</span>
        </p>
        {article.updatedNote ? (
          <p className={styles.updated}>
            {words.article.updated} <StoryDate instant={article.updatedNote.date} language={language} />:{' '}
            {article.updatedNote.text}
          </p>
        ) : null}
        <Corrected corrections={article.corrections} language={language} />
        <TopicLinks topics={article.topics} language={language} />
      </div>
      <ShareStory path={`/news/${article.slug}`} title={stegaClean(article.title)} words={words.article.share} />
    </div>
  )
}

/** Said where a story begins, too: whoever reads only its beginning must hear of it. */
function Corrected({ corrections, language }: Pick<NewsArticle, 'corrections'> & Pick<ArticleMarginProps, 'language'>) {
  const last = corrections
    .map(({ date }) => date)
    .toSorted()
    .at(-1)
  if (!last) return null
  return (
    <p className={styles.updated}>
      <SiteLink href="#corrections">
        {language.words.article.corrected} <time dateTime={last}>{language.day(last)}</time>
      </SiteLink>
    </p>
  )
}

function Bylines({ article, label }: { readonly article: NewsArticle; readonly label: string }) {
  if (article.bylines.length === 0) return null
  return (
    <ul className={styles.bylines} aria-label={label}>
      {article.bylines.map(({ name, role, slug }) => (
        <li key={name}>
          <span className={styles.name}>{slug ? <SiteLink href={`/people/${slug}`}>{name}</SiteLink> : name}</span>
          {role ? <span className={styles.role}>{role}</span> : null}
        </li>
      ))}
    </ul>
  )
}
