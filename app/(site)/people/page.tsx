import type { Metadata } from 'next'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { PeopleByGroup } from '#components/person/people-by-group.tsx'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { peopleList } from '#sanity/content/person/person.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  return pageMetadata(frame, { title: 'People', description: `The people of ${frame.name}.`, path: '/people' })
}

export default async function PeoplePage() {
  const people = await load(peopleList, {}, await currentView())
  return (
    <>
      <PageHeading title="People" />
      {people.length === 0 ? <p>Nobody has been added yet.</p> : <PeopleByGroup people={people} />}
    </>
  )
}
