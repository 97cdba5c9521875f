import { notFound } from 'next/navigation'
import { StoryArchive } from '#components/article/story-archive.tsx'
import { FilterBar } from '#components/filters/filter-bar.tsx'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { Pagination } from '#components/layout/pagination.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { newsArchive } from '#sanity/content/news/news.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'
import { filterNews } from './news-filters.ts'

export const storiesPerPage = 12

/** Address of a page of the archive; the first has no number. */
export function archivePath(page: number): string {
  return page === 1 ? '/news' : `/news/page/${page}`
}

/** One page of the archive; a page beyond the last one does not exist, the first always does. */
export async function ArchivePage({ page }: { readonly page: number }) {
  const view = await currentView()
  const start = (page - 1) * storiesPerPage
  const [frame, { items, total }] = await Promise.all([
    loadFrame(view),
    load(newsArchive, { start, end: start + storiesPerPage }, view),
  ])
  if (items.length === 0 && page > 1) notFound()
  const pages = Math.max(1, Math.ceil(total / storiesPerPage))
  const language = siteLanguage(frame.language, frame)
  const { words } = language
  const { groups } = await filterNews({}, view, language)
  return (
    <>
      <PageHeading
        title={words.news.title}
        margin={
          <p>
            {words.news.count(total)}
            {pages > 1 ? `, ${words.pagination.position(page, pages)}` : null}
          </p>
        }
        breadcrumbs={
          <Breadcrumbs
            trail={page > 1 ? [{ title: words.news.title, path: '/news' }] : []}
            current={{ title: words.news.title, path: archivePath(page) }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <Ledger>
        <FilterBar groups={groups} total={total} language={language} />
      </Ledger>
      <StoryArchive stories={items} language={language} />
      <Pagination page={page} pages={pages} pathOf={archivePath} label={words.news.pages} language={language} />
    </>
  )
}
