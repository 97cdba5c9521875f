import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { PeopleByGroup } from '#components/person/people-by-group.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { peopleList } from '#sanity/content/person/person.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  const words = siteLanguage(frame.language, frame).words.people
  return pageMetadata(frame, {
    title: words.title,
    description: words.description(frame.name),
    path: '/people',
    picture: '/og/site/people',
  })
}

export default async function PeoplePage() {
  const view = await currentView()
  const [frame, people] = await Promise.all([loadFrame(view), load(peopleList, {}, view)])
  const language = siteLanguage(frame.language, frame)
  const words = language.words.people
  return (
    <>
      <PageHeading
        title={words.title}
        breadcrumbs={
          <Breadcrumbs
            trail={[]}
            current={{ title: words.title, path: '/people' }}
            origin={frame.url}
            language={language}
          />
        }
      />
      {people.length === 0 ? (
        <Ledger>
          <p>{words.none}</p>
        </Ledger>
      ) : (
        <PeopleByGroup people={people} language={language} />
      )}
    </>
  )
}
