import type { ReactNode } from 'react'
import type { TopicPage } from '#sanity/content/topic/topic.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { StoryList } from '#components/article/story-list.tsx'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { ImageCaption } from '#components/media/image-caption.tsx'
import { Picture } from '#components/media/picture.tsx'
import { PeopleList } from '#components/person/people-list.tsx'
import { Body } from '#components/portable-text/body.tsx'
import { numberNotes } from '#components/portable-text/number-notes.ts'
import { ReferenceList } from '#components/portable-text/reference-list.tsx'
import { Bibliography } from '#components/publication/bibliography.tsx'
import { TopicIndex } from './topic-index.tsx'
import styles from './topic-profile.module.css'

interface TopicProfileProps {
  readonly topic: TopicPage
  readonly dates: DateStyle
  readonly breadcrumbs: ReactNode
}

/** A field of the group's work: what it is, and everything on the site about it. */
export function TopicProfile({ topic, dates, breadcrumbs }: TopicProfileProps) {
  const { blocks, references } = numberNotes(topic.body)
  return (
    <>
      <PageHeading title={topic.title} intro={topic.summary} breadcrumbs={breadcrumbs} />
      {topic.image || blocks.length > 0 ? (
        <div className={styles.about}>
          <Ledger>
            {topic.image ? (
              <figure className={styles.figure}>
                <Picture image={topic.image} sizes="(min-width: 45rem) 37rem, 92vw" priority preview />
                <ImageCaption image={topic.image} />
              </figure>
            ) : null}
            <Body blocks={blocks} />
            <ReferenceList references={references} />
          </Ledger>
        </div>
      ) : null}
      <TopicSections topic={topic} dates={dates} />
    </>
  )
}

function TopicSections({ topic, dates }: Omit<TopicProfileProps, 'breadcrumbs'>) {
  const people = topic.lead ? [topic.lead, ...topic.people.filter(({ _id }) => _id !== topic.lead?._id)] : topic.people
  return (
    <>
      {topic.children.length > 0 ? (
        <LedgerSection id="narrower" heading="Within this topic">
          <TopicIndex topics={topic.children} />
        </LedgerSection>
      ) : null}
      {topic.news.length > 0 ? (
        <LedgerSection id="news" heading="News">
          <StoryList stories={topic.news} dates={dates} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {topic.publications.length > 0 ? (
        <LedgerSection id="publications" heading="Publications">
          <Bibliography publications={topic.publications} />
        </LedgerSection>
      ) : null}
      {people.length > 0 ? (
        <LedgerSection id="people" heading="People">
          <PeopleList people={people} />
        </LedgerSection>
      ) : null}
    </>
  )
}
