import type { Metadata } from 'next'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { BibliographyByYear } from '#components/publication/bibliography-by-year.tsx'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { publicationList } from '#sanity/content/publication/publication.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  return pageMetadata(frame, {
    title: 'Publications',
    description: `Papers, preprints, datasets and software of ${frame.name}, by year.`,
    path: '/publications',
  })
}

export default async function PublicationsPage() {
  const years = await load(publicationList, {}, await currentView())
  const total = years.reduce((sum, { publications }) => sum + publications.length, 0)
  return (
    <>
      <PageHeading title="Publications" margin={<p>{total === 1 ? '1 publication' : `${total} publications`}</p>} />
      {total === 0 ? <p>No publications have been added yet.</p> : <BibliographyByYear years={years} />}
    </>
  )
}
