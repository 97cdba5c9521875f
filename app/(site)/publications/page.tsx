import type { Metadata } from 'next'
import { FilterBar } from '#components/filters/filter-bar.tsx'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { BibliographyByYear } from '#components/publication/bibliography-by-year.tsx'
import { ExportLinks } from '#components/publication/export-links.tsx'
import { PublicationFilterForm } from '#components/publication/publication-filter-form.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { publicationList } from '#sanity/content/publication/publication.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'
import { filterPublications, publicationListFile } from './publication-filters.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  const words = siteLanguage(frame.language, frame).words.publications
  return pageMetadata(frame, {
    title: words.title,
    description: words.description(frame.name),
    path: '/publications',
    picture: '/og/site/publications',
  })
}

export default async function PublicationsPage() {
  const view = await currentView()
  const [frame, years] = await Promise.all([loadFrame(view), load(publicationList, {}, view)])
  const language = siteLanguage(frame.language, frame)
  const words = language.words.publications
  const { groups } = await filterPublications({}, view, language)
  const total = years.reduce((sum, { publications }) => sum + publications.length, 0)
  return (
    <>
      <PageHeading
        title={words.title}
        margin={<p>{words.count(total)}</p>}
        breadcrumbs={
          <Breadcrumbs
            trail={[]}
            current={{ title: words.title, path: '/publications' }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <Ledger>
        <FilterBar
          groups={groups}
          total={total}
          form={total > 1 ? <PublicationFilterForm words="" kept={[]} language={language} /> : null}
          language={language}
        />
        {total > 0 ? (
          <ExportLinks label={language.words.cite.downloadList} address={(format) => publicationListFile({}, format)} />
        ) : (
          <p>{words.none}</p>
        )}
      </Ledger>
      <BibliographyByYear years={years} language={language} />
    </>
  )
}
