import type { ReactNode } from 'react'
import type { PersonPage } from '#sanity/content/person/person.shape.ts'
import type { DateStyle } from '#lib/dates/format-date.ts'
import { StoryList } from '#components/article/story-list.tsx'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { Picture } from '#components/media/picture.tsx'
import { Body } from '#components/portable-text/body.tsx'
import { numberNotes } from '#components/portable-text/number-notes.ts'
import { Bibliography } from '#components/publication/bibliography.tsx'
import { TopicLinks } from '#components/topic/topic-links.tsx'
import { Memberships } from './memberships.tsx'
import { PersonContacts } from './person-contacts.tsx'
import styles from './person-profile.module.css'

interface PersonProfileProps {
  readonly person: PersonPage
  readonly dates: DateStyle
  readonly breadcrumbs: ReactNode
}

/** Somebody of the group, with all that the site knows to be theirs. */
export function PersonProfile({ person, dates, breadcrumbs }: PersonProfileProps) {
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
              <PersonContacts person={person} />
              <TopicLinks topics={person.topics} />
            </>
          }
        >
          <div className={styles.columns}>
            <Body blocks={blocks} />
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
      <PersonSections person={person} dates={dates} />
    </>
  )
}

function PersonSections({ person, dates }: Omit<PersonProfileProps, 'breadcrumbs'>) {
  return (
    <>
      {person.publications.length > 0 ? (
        <LedgerSection id="publications" heading="Publications">
          <Bibliography publications={person.publications} />
        </LedgerSection>
      ) : null}
      {person.news.length > 0 ? (
        <LedgerSection id="news" heading="In the news">
          <StoryList stories={person.news} dates={dates} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {person.memberships.length > 0 ? (
        <LedgerSection id="memberships" heading="In the group">
          <Memberships memberships={person.memberships} fallbackRole={person.role} />
        </LedgerSection>
      ) : null}
    </>
  )
}
