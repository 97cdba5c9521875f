import type { Metadata } from 'next'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'
import { ArchivePage } from './archive.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  return pageMetadata(frame, { title: 'News', description: `News of ${frame.name}.`, path: '/news' })
}

export default function NewsPage() {
  return <ArchivePage page={1} />
}
