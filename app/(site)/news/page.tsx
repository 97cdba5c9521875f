import type { Metadata } from 'next'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'
import { ArchivePage } from './archive.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  const words = siteLanguage(frame.language, frame).words.news
  return pageMetadata(frame, {
    title: words.title,
    description: words.description(frame.name),
    path: '/news',
    picture: '/og/site/news',
  })
}

export default function NewsPage() {
  return <ArchivePage page={1} />
}
