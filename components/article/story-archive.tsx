import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { StoryList } from './story-list.tsx'

interface StoryArchiveProps {
  /** Newest first. */
  readonly stories: readonly NewsSummary[]
  readonly language: SiteLanguage
}

/** Stories under the months that they appeared in. */
export function StoryArchive({ stories, language }: StoryArchiveProps) {
  const months = Map.groupBy(stories, (story) => language.month(story.publishedAt))
  if (months.size === 0)
    return (
      <Ledger>
        <p>{language.words.news.none}</p>
      </Ledger>
    )
  return [...months].map(([month, ofMonth]) => (
    <LedgerSection key={month} id={`month-${ofMonth[0]?.publishedAt.slice(0, 7)}`} heading={month}>
      <StoryList stories={ofMonth} language={language} headingLevel={3} />
    </LedgerSection>
  ))
}
