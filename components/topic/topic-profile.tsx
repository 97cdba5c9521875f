import type { ReactNode } from 'react'
import type { TopicPage } from '#sanity/content/topic/topic.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { StoryList } from '#components/article/story-list.tsx'
import { ActionLink } from '#components/layout/action-link.tsx'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { ImageCaption } from '#components/media/image-caption.tsx'
import { Picture } from '#components/media/picture.tsx'
import { PeopleList } from '#components/person/people-list.tsx'
import { Body } from '#components/portable-text/body.tsx'
import { numberNotes, type Reference } from '#components/portable-text/number-notes.ts'
import { ReferenceList } from '#components/portable-text/reference-list.tsx'
import { Bibliography } from '#components/publication/bibliography.tsx'
import { TopicIndex } from './topic-index.tsx'
import styles from './topic-profile.module.css'

interface TopicProfileProps {
  readonly topic: TopicPage
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** A field of the group's work: what it is, and everything on the site about it. */
export function TopicProfile({ topic, language, breadcrumbs }: TopicProfileProps) {
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
                <ImageCaption image={topic.image} language={language} />
              </figure>
            ) : null}
            <Body blocks={blocks} language={language} />
          </Ledger>
        </div>
      ) : null}
      {references.length > 0 ? (
        <LedgerSection id="references" heading={language.words.article.references}>
          <ReferenceList references={references} language={language} />
        </LedgerSection>
      ) : null}
      <TopicSections topic={topic} references={references} language={language} />
    </>
  )
}

interface TopicSectionsProps extends Omit<TopicProfileProps, 'breadcrumbs'> {
  /** Works that its text cites: they stand there already. */
  readonly references: readonly Reference[]
}

function TopicSections({ topic, references, language }: TopicSectionsProps) {
  const words = language.words.topics
  const cited = new Set(references.map(({ publication }) => publication._id))
  const publications = topic.publications.filter(({ _id }) => !cited.has(_id))
  const citedHere = topic.publications.length - publications.length
  const people = topic.lead ? [topic.lead, ...topic.people.filter(({ _id }) => _id !== topic.lead?._id)] : topic.people
  return (
    <>
      {topic.children.length > 0 ? (
        <LedgerSection id="narrower" heading={words.narrower}>
          <TopicIndex topics={topic.children} />
        </LedgerSection>
      ) : null}
      {topic.news.length > 0 ? (
        <LedgerSection id="news" heading={words.news}>
          <StoryList stories={topic.news} language={language} headingLevel={3} />
          {topic.newsTotal > topic.news.length ? (
            <p className={styles.all}>
              <ActionLink href={`/news?topic=${topic.slug}`} quiet>
                {words.allStories(topic.newsTotal)}
              </ActionLink>
            </p>
          ) : null}
        </LedgerSection>
      ) : null}
      {topic.publicationsTotal > citedHere ? (
        <LedgerSection id="publications" heading={citedHere > 0 ? words.morePublications : words.publications}>
          {publications.length > 0 ? <Bibliography publications={publications} language={language} /> : null}
          {topic.publicationsTotal > publications.length ? (
            <p className={styles.all}>
              <ActionLink href={`/publications?topic=${topic.slug}`} quiet>
                {words.allPublications(topic.publicationsTotal)}
              </ActionLink>
            </p>
          ) : null}
        </LedgerSection>
      ) : null}
      {people.length > 0 ? (
        <LedgerSection id="people" heading={words.people}>
          <PeopleList people={people} />
        </LedgerSection>
      ) : null}
    </>
  )
}
