import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { FilterBar } from '#components/filters/filter-bar.tsx'
import { FilterSummary } from '#components/filters/filter-summary.tsx'
import { NothingFits } from '#components/filters/nothing-fits.tsx'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { BibliographyByYear } from '#components/publication/bibliography-by-year.tsx'
import { ExportLinks } from '#components/publication/export-links.tsx'
import { PublicationFilterForm } from '#components/publication/publication-filter-form.tsx'
import { isSpeltAs, queryOf, type AskedParams } from '#lib/filters/filter-address.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { publicationParams, readPublicationFilter } from '#sanity/content/publication/publication-filter.ts'
import { publicationList } from '#sanity/content/publication/publication.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import {
  filteredPublicationsPath,
  filterPublications,
  publicationListFile,
} from '../publications/publication-filters.ts'
import { loadFrame } from '../site-frame.ts'

interface FilteredPublicationsProps {
  readonly searchParams: Promise<AskedParams>
}

export async function generateMetadata({ searchParams }: FilteredPublicationsProps): Promise<Metadata> {
  const { frame, language, filter, groups } = await prepare(await searchParams)
  const { publications } = language.words
  const chosen = groups.flatMap(({ chosen }) => (chosen ? [chosen.label] : []))
  const facts = {
    title: `${publications.title}: ${chosen.join(', ')}`,
    description: publications.description(frame.name),
    path: filteredPublicationsPath(filter),
  }
  const names = Object.keys(filter)
  const isIndexed = names.length === 1 && filter.type !== undefined
  return { ...pageMetadata(frame, facts), robots: { index: isIndexed, follow: true } }
}

/**
 * The publications under filters. `/publications?type=…` leads here (next.config.ts), so that `/publications` itself
 * stays prerendered.
 */
export default async function FilteredPublicationsPage({ searchParams }: FilteredPublicationsProps) {
  const { view, frame, language, filter, ids, groups } = await prepare(await searchParams)
  const { words } = language
  const years = (await load(publicationList, {}, view)).flatMap(({ year, publications }) => {
    const fitting = publications.filter(({ _id }) => ids.has(_id))
    return fitting.length > 0 ? [{ year, publications: fitting }] : []
  })
  const kept = Object.entries(filter).filter(([name]) => name !== 'q')
  return (
    <>
      <PageHeading
        title={words.publications.title}
        breadcrumbs={
          <Breadcrumbs
            trail={[{ title: words.publications.title, path: '/publications' }]}
            current={{ title: words.filters.publications, path: filteredPublicationsPath(filter) }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <Ledger>
        <FilterBar
          groups={groups.filter(({ name }) => name !== 'q')}
          total={ids.size}
          form={<PublicationFilterForm words={filter.q ?? ''} kept={kept} language={language} />}
          language={language}
        />
        <FilterSummary
          count={words.publications.count(ids.size)}
          groups={groups}
          path="/publications"
          language={language}
        />
        {ids.size > 0 ? (
          <ExportLinks label={words.cite.downloadList} address={(format) => publicationListFile(filter, format)} />
        ) : (
          <NothingFits
            said={words.filters.noPublications}
            groups={groups}
            countOf={words.publications.count}
            sought={filter.q}
            language={language}
          />
        )}
      </Ledger>
      <BibliographyByYear years={years} language={language} soughtBy={ids} />
    </>
  )
}

/** Reads the address; another spelling of it leads to the one that it has, and one that names nothing to nowhere. */
async function prepare(asked: AskedParams) {
  const query = queryOf(asked)
  const filter = readPublicationFilter(query)
  const path = filteredPublicationsPath(filter)
  if (Object.keys(filter).length === 0 || !isSpeltAs(path, query, publicationParams)) redirect(path)
  const view = await currentView()
  const frame = await loadFrame(view)
  const language = siteLanguage(frame.language, frame)
  const { ids, groups, isKnown } = await filterPublications(filter, view, language)
  if (!isKnown) notFound()
  return { view, frame, language, filter, ids, groups }
}
