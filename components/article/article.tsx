import type { ReactNode } from 'react'
import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { Body } from '#components/portable-text/body.tsx'
import { numberNotes } from '#components/portable-text/number-notes.ts'
import { ReferenceList } from '#components/portable-text/reference-list.tsx'
import { PeopleList } from '#components/person/people-list.tsx'
import { ArticleHead } from './article-head.tsx'
import { ArticleMargin } from './article-margin.tsx'
import { Corrections } from './corrections.tsx'
import { PaperCard } from './paper-card.tsx'
import { StoryCards } from './story-card.tsx'
import styles from './article.module.css'

interface ArticleProps {
  readonly article: NewsArticle
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** A story in full. The margin says who and when; the text stands right of the line; notes stand beside the text. */
export function Article({ article, language, breadcrumbs }: ArticleProps) {
  const { words } = language
  const { blocks, references } = numberNotes(article.body)
  return (
    <article>
      <ArticleHead article={article} language={language} breadcrumbs={breadcrumbs} />
      <div className={styles.columns}>
        <ArticleMargin article={article} language={language} />
        <div className={styles.text}>
          <Body blocks={blocks} language={language} />
          <PaperCard
            publications={article.publications}
            references={references}
            primaryLink={article.primaryLink}
            language={language}
          />
          <Corrections corrections={article.corrections} language={language} />
        </div>
      </div>
      {references.length > 0 ? (
        <LedgerSection id="references" heading={words.article.references}>
          <ReferenceList references={references} language={language} />
        </LedgerSection>
      ) : null}
      {article.people.length > 0 ? (
        <div data-print="hidden" className={styles.section}>
          <LedgerSection id="people" heading={words.article.people}>
            <PeopleList people={article.people} />
          </LedgerSection>
        </div>
      ) : null}
      {article.related.length > 0 ? (
        <div data-print="hidden" className={styles.section}>
          <LedgerSection id="related" heading={words.article.readNext}>
            <StoryCards stories={article.related} language={language} />
          </LedgerSection>
        </div>
      ) : null}
    </article>
  )
}
