import type { ReactNode } from 'react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
import type { TopicSummary } from '#sanity/content/topic/topic-summary.shape.ts'
import styles from './search-help.module.css'

interface NothingFoundProps {
  /** What happened, in a sentence. */
  readonly children: ReactNode
  /** A spelling that finds something, and the address that asks for it. */
  readonly spelling: { readonly query: string; readonly path: string } | null
  readonly advice?: string
  readonly language: SiteLanguage
}

/** The answer to a search that found nothing: what was understood, and what may find more. */
export function NothingFound({ children, spelling, advice, language }: NothingFoundProps) {
  return (
    <Ledger>
      <div className={styles.help}>
        <p className={styles.statement}>{children}</p>
        {spelling ? (
          <p>
            {language.words.search.didYouMean} <SiteLink href={spelling.path}>{spelling.query}</SiteLink>?
          </p>
        ) : null}
        {advice ? <p className={styles.advice}>{advice}</p> : null}
      </div>
    </Ledger>
  )
}

/** Topics, for whoever does not know yet what to search for. */
export function TopicsToStartFrom({ topics, language }: TopicsToStartFromProps) {
  if (topics.length === 0) return null
  return (
    <LedgerSection id="topics" heading={language.words.search.browse}>
      <TopicIndex topics={topics} />
    </LedgerSection>
  )
}

interface TopicsToStartFromProps {
  readonly topics: readonly TopicSummary[]
  readonly language: SiteLanguage
}
