import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { personJsonLd } from '#components/person/person-json-ld.ts'
import { PersonProfile } from '#components/person/person-profile.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { personBySlug, personSlugs } from '#sanity/content/person/person.query.ts'
import { load, loadable, publishedView } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { movedOrMissing } from '../../moved-or-missing.ts'
import { loadFrame } from '../../site-frame.ts'

interface PersonPageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateStaticParams() {
  const slugs = await load(personSlugs, {}, publishedView)
  return loadable(
    personBySlug,
    slugs.map(({ slug }) => ({ slug })),
  )
}

export async function generateMetadata({ params }: PersonPageProps): Promise<Metadata> {
  const view = await currentView()
  const [frame, person] = await Promise.all([loadFrame(view), load(personBySlug, await params, view)])
  if (!person) return movedOrMissing(`/people/${(await params).slug}`, view)
  return pageMetadata(frame, {
    title: person.name,
    description: `${person.name}, ${person.role}, ${frame.name}.`,
    path: `/people/${person.slug}`,
    picture: `/og/people/${person.slug}`,
  })
}

export default async function PersonPage({ params }: PersonPageProps) {
  const view = await currentView()
  const [frame, person] = await Promise.all([loadFrame(view), load(personBySlug, await params, view)])
  if (!person) return movedOrMissing(`/people/${(await params).slug}`, view)
  const language = siteLanguage(frame.language, frame)
  return (
    <>
      <PersonProfile
        person={person}
        language={language}
        breadcrumbs={
          <Breadcrumbs
            trail={[{ title: language.words.people.title, path: '/people' }]}
            current={{ title: person.name, path: `/people/${person.slug}` }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <JsonLd node={personJsonLd(person, { name: frame.name, origin: frame.url })} />
    </>
  )
}
