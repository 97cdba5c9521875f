import type { Metadata } from 'next'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { BibliographyByYear } from '#components/publication/bibliography-by-year.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { publicationList } from '#sanity/content/publication/publication.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  const words = siteLanguage(frame.language, frame).words.publications
  return pageMetadata(frame, {
    title: words.title,
    description: words.description(frame.name),
    path: '/publications',
  })
}

export default async function PublicationsPage() {
  const view = await currentView()
  const [frame, years] = await Promise.all([loadFrame(view), load(publicationList, {}, view)])
  const language = siteLanguage(frame.language, frame)
  const words = language.words.publications
  const total = years.reduce((sum, { publications }) => sum + publications.length, 0)
  return (
    <>
      <PageHeading title={words.title} margin={<p>{words.count(total)}</p>} />
      {total === 0 ? <p>{words.none}</p> : <BibliographyByYear years={years} language={language} />}
    </>
  )
}
