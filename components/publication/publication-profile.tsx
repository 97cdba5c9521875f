import type { ReactNode } from 'react'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import type { CitationStyleName } from '#lib/citations/citation-styles.ts'
import type { CslItem } from '#lib/citations/csl-item.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { paragraphsOf } from '#lib/text/paragraphs.ts'
import { StoryList } from '#components/article/story-list.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { PeopleList } from '#components/person/people-list.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { CitePanel } from './cite-panel.tsx'
import { PublicationHead } from './publication-head.tsx'
import { PublicationFacts } from './publication-facts.tsx'
import { PublicationLinks } from './publication-links.tsx'
import styles from './publication-profile.module.css'

interface PublicationProfileProps {
  readonly publication: PublicationPage
  /** What machines read about it; the citations are made from it. */
  readonly record: CslItem
  /** The style that the site cites in. */
  readonly citationStyle: CitationStyleName
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** Everything that the group knows about one of its publications, on one page. */
export function PublicationProfile(props: PublicationProfileProps) {
  const { publication, record, citationStyle, language, breadcrumbs } = props
  const words = language.words.publications
  const { abstract, people, stories, topics } = publication
  return (
    <article>
      <PublicationHead publication={publication} language={language} breadcrumbs={breadcrumbs} />
      {abstract ? (
        <LedgerSection id="abstract" heading={words.abstract}>
          <div className={`prose ${styles.abstract}`} lang={publication.language ?? undefined} dir="auto">
            {paragraphsOf(abstract).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </LedgerSection>
      ) : null}
      <LedgerSection id="cite" heading={language.words.cite.heading}>
        <CitePanel item={record} editMark={editMark(publication.title)} style={citationStyle} language={language} />
      </LedgerSection>
      <LedgerSection id="reference" heading={words.reference}>
        <PublicationFacts publication={publication} language={language} />
      </LedgerSection>
      <PublicationLinks publication={publication} language={language} />
      {people.length > 0 ? (
        <div data-print="hidden" className={styles.section}>
          <LedgerSection id="people" heading={words.fromOurGroup}>
            <PeopleList people={people} />
          </LedgerSection>
        </div>
      ) : null}
      {stories.length > 0 ? (
        <div className={styles.section}>
          <LedgerSection id="stories" heading={words.inTheNews}>
            <StoryList stories={stories} language={language} headingLevel={3} />
          </LedgerSection>
        </div>
      ) : null}
      {topics.length > 0 ? (
        <div data-print="hidden" className={styles.section}>
          <LedgerSection id="topics" heading={words.topics}>
            <TopicLinks topics={topics} language={language} />
          </LedgerSection>
        </div>
      ) : null}
    </article>
  )
}
