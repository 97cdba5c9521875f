import type { ReactNode } from 'react'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { StoryList } from '#components/article/story-list.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { PeopleList } from '#components/person/people-list.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { PublicationHead } from './publication-head.tsx'
import { PublicationFacts } from './publication-facts.tsx'
import { PublicationLinks } from './publication-links.tsx'
import styles from './publication-profile.module.css'

interface PublicationProfileProps {
  readonly publication: PublicationPage
  readonly dates: DateStyle
  readonly breadcrumbs: ReactNode
}

/** Everything that the group knows about one of its publications, on one page. */
export function PublicationProfile({ publication, dates, breadcrumbs }: PublicationProfileProps) {
  const { abstract, people, stories, topics } = publication
  return (
    <article>
      <PublicationHead publication={publication} locale={dates.locale} breadcrumbs={breadcrumbs} />
      {abstract ? (
        <LedgerSection id="abstract" heading="Abstract">
          <div className={`prose ${styles.abstract}`}>
            {abstract.split(/\n\s*\n/).map((paragraph, index) => (
              <p key={index}>{paragraph}</p>
            ))}
          </div>
        </LedgerSection>
      ) : null}
      <LedgerSection id="reference" heading="Reference">
        <PublicationFacts publication={publication} locale={dates.locale} />
      </LedgerSection>
      <PublicationLinks publication={publication} />
      {people.length > 0 ? (
        <LedgerSection id="people" heading="From our group">
          <PeopleList people={people} />
        </LedgerSection>
      ) : null}
      {stories.length > 0 ? (
        <LedgerSection id="stories" heading="In the news">
          <StoryList stories={stories} dates={dates} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {topics.length > 0 ? (
        <LedgerSection id="topics" heading="Topics">
          <TopicLinks topics={topics} />
        </LedgerSection>
      ) : null}
    </article>
  )
}
