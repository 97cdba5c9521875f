import type { ReactNode } from 'react'
import type { PersonPage } from '#sanity/content/person/person.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { StoryList } from '#components/article/story-list.tsx'
import { ActionLink } from '#components/layout/action-link.tsx'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { Picture } from '#components/media/picture.tsx'
import { Body } from '#components/portable-text/body.tsx'
import { numberNotes } from '#components/portable-text/number-notes.ts'
import { YearlyBibliography } from '#components/publication/yearly-bibliography.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { Memberships } from './memberships.tsx'
import { PersonContacts } from './person-contacts.tsx'
import styles from './person-profile.module.css'

interface PersonProfileProps {
  readonly person: PersonPage
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** Somebody of the group, with all that the site knows to be theirs. */
export function PersonProfile({ person, language, breadcrumbs }: PersonProfileProps) {
  const { blocks } = numberNotes(person.bio)
  return (
    <>
      <PageHeading
        title={person.honorific ? `${person.honorific} ${person.name}` : person.name}
        intro={person.role}
        breadcrumbs={breadcrumbs}
      />
      <div className={styles.about}>
        <Ledger
          margin={
            <>
              <PersonContacts person={person} language={language} />
              <TopicLinks topics={person.topics} language={language} />
            </>
          }
        >
          <div className={styles.columns}>
            <Body blocks={blocks} language={language} />
            {person.portrait ? (
              <div className={styles.portrait}>
                <Picture
                  image={person.portrait}
                  ratio={4 / 5}
                  sizes="(min-width: 45rem) 17rem, 60vw"
                  priority
                  preview
                />
              </div>
            ) : null}
          </div>
        </Ledger>
      </div>
      <PersonSections person={person} language={language} />
    </>
  )
}

function PersonSections({ person, language }: Omit<PersonProfileProps, 'breadcrumbs'>) {
  const words = language.words.people
  return (
    <>
      {person.publications.length > 0 ? (
        <LedgerSection id="publications" heading={words.publications}>
          <YearlyBibliography publications={person.publications} language={language} />
        </LedgerSection>
      ) : null}
      {person.written.length > 0 ? (
        <LedgerSection id="written" heading={words.written}>
          <StoryList stories={person.written} language={language} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {person.news.length > 0 ? (
        <LedgerSection id="news" heading={words.inTheNews}>
          <StoryList stories={person.news} language={language} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {person.newsTotal > person.written.length + person.news.length ? (
        <Ledger>
          <ActionLink href={`/news?person=${person.slug}`} quiet>
            {words.allStories(person.newsTotal)}
          </ActionLink>
        </Ledger>
      ) : null}
      {person.memberships.length > 0 ? (
        <LedgerSection id="memberships" heading={words.inTheGroup}>
          <Memberships memberships={person.memberships} fallbackRole={person.role} language={language} />
        </LedgerSection>
      ) : null}
    </>
  )
}
