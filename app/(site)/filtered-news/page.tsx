import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { StoryArchive } from '#components/article/story-archive.tsx'
import { FilterBar } from '#components/filters/filter-bar.tsx'
import { FilterSummary } from '#components/filters/filter-summary.tsx'
import { NothingFits } from '#components/filters/nothing-fits.tsx'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { Pagination } from '#components/layout/pagination.tsx'
import { isSpeltAs, queryOf, readPage, type AskedParams } from '#lib/filters/filter-address.ts'
import type { FilterGroup } from '#lib/filters/filter-group.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { newsFacets, readNewsFilter, type NewsFilter } from '#sanity/content/news/news-filter.ts'
import { newsByIds } from '#sanity/content/news/news-filter.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { archivePath, storiesPerPage } from '../news/archive.tsx'
import { filteredNewsPath, filterNews } from '../news/news-filters.ts'
import { loadFrame } from '../site-frame.ts'

interface FilteredNewsProps {
  readonly searchParams: Promise<AskedParams>
}

/** A kind or a year alone is a list that search engines may show; topics and people have pages of their own. */
const worthIndexing = new Set(['kind', 'year'])

export async function generateMetadata({ searchParams }: FilteredNewsProps): Promise<Metadata> {
  const { frame, language, filter, page, groups } = await prepare(await searchParams)
  const chosen = groups.flatMap(({ chosen }) => (chosen ? [chosen.label] : []))
  const names = Object.keys(filter)
  const title = [`${language.words.news.title}: ${chosen.join(', ')}`, ...(page > 1 ? [String(page)] : [])].join(' · ')
  const facts = {
    title,
    description: language.words.news.description(frame.name),
    path: filteredNewsPath(filter, page),
    ...feedOf(filter, groups),
  }
  const isIndexed = names.length === 1 && names.every((name) => worthIndexing.has(name))
  return { ...pageMetadata(frame, facts), robots: { index: isIndexed, follow: true } }
}

/** A kind or a topic alone has a feed of its own. */
function feedOf(filter: NewsFilter, groups: readonly FilterGroup[]) {
  const [name, another] = Object.keys(filter)
  const chosen = groups.find((group) => group.name === name)?.chosen
  if (another !== undefined || !chosen || !(name === 'kind' || name === 'topic')) return {}
  return { feed: { folder: `/feeds/${name}/${filter[name]}`, about: chosen.label } }
}

/** The archive under filters. `/news?kind=…` leads here (next.config.ts), so that `/news` itself stays prerendered. */
export default async function FilteredNewsPage({ searchParams }: FilteredNewsProps) {
  const { view, frame, language, filter, page, ids, groups } = await prepare(await searchParams)
  const { words } = language
  const pages = Math.max(1, Math.ceil(ids.length / storiesPerPage))
  if (page > pages) notFound()
  const shown = ids.slice((page - 1) * storiesPerPage, page * storiesPerPage)
  const stories = await load(newsByIds, { ids: shown }, view)
  return (
    <>
      <PageHeading
        title={words.news.title}
        margin={pages > 1 ? <p>{words.pagination.position(page, pages)}</p> : null}
        breadcrumbs={
          <Breadcrumbs
            trail={[{ title: words.news.title, path: '/news' }]}
            current={{ title: words.filters.stories, path: filteredNewsPath(filter, page) }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <Ledger>
        <FilterBar groups={groups} total={ids.length} language={language} />
        <FilterSummary count={words.news.count(ids.length)} groups={groups} path="/news" language={language} />
        {ids.length === 0 ? (
          <NothingFits said={words.filters.noStories} groups={groups} countOf={words.news.count} language={language} />
        ) : null}
      </Ledger>
      {stories.length > 0 ? <StoryArchive stories={stories} language={language} /> : null}
      <Pagination
        page={page}
        pages={pages}
        pathOf={(number) => filteredNewsPath(filter, number)}
        label={words.news.pages}
        language={language}
      />
    </>
  )
}

/** Reads the address; another spelling of it leads to the one that it has, and one that names nothing to nowhere. */
async function prepare(asked: AskedParams) {
  const query = queryOf(asked)
  const page = readPage(query)
  if (page === null) notFound()
  const filter = readNewsFilter(query)
  if (Object.keys(filter).length === 0) redirect(archivePath(page))
  const path = filteredNewsPath(filter, page)
  if (!isSpeltAs(path, query, newsFacets)) redirect(path)
  const view = await currentView()
  const frame = await loadFrame(view)
  const language = siteLanguage(frame.language, frame)
  const filtered = await filterNews(filter, view, language)
  if (!filtered.isKnown) notFound()
  return { view, frame, language, filter, page, ...filtered }
}
