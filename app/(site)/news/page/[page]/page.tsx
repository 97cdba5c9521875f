import type { Metadata } from 'next'
import { notFound, permanentRedirect } from 'next/navigation'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { newsArchive } from '#sanity/content/news/news.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../../../site-frame.ts'
import { ArchivePage, archivePath, storiesPerPage } from '../../archive.tsx'

interface ArchivePageProps {
  readonly params: Promise<{ readonly page: string }>
}

/** Pages of the archive that a build makes; the others are made when somebody first turns to them, and kept. */
const builtPages = 15

export async function generateStaticParams() {
  const { total } = await load(newsArchive, { start: 0, end: 0 }, publishedView)
  const pages = Math.min(builtPages, Math.ceil(total / storiesPerPage))
  return Array.from({ length: Math.max(0, pages - 1) }, (_, index) => ({ page: String(index + 2) }))
}

export async function generateMetadata({ params }: ArchivePageProps): Promise<Metadata> {
  const { page } = await params
  const frame = await loadFrame(await currentView())
  const number = pageNumber(page)
  const words = siteLanguage(frame.language, frame).words.news
  return pageMetadata(frame, {
    title: words.pageTitle(number),
    description: words.pageDescription(frame.name, number),
    path: archivePath(number),
  })
}

export default async function EarlierNewsPage({ params }: ArchivePageProps) {
  const number = pageNumber((await params).page)
  if (number === 1) permanentRedirect(archivePath(1))
  return <ArchivePage page={number} />
}

/** Page numbers are written one way only, so that no page has two addresses. */
function pageNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) notFound()
  return Number(text)
}
