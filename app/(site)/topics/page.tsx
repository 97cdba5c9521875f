import type { Metadata } from 'next'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { topicList } from '#sanity/content/topic/topic.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  return pageMetadata(frame, { title: 'Topics', description: `What ${frame.name} works on.`, path: '/topics' })
}

export default async function TopicsPage() {
  const topics = await load(topicList, {}, await currentView())
  return (
    <>
      <PageHeading title="Topics" />
      <Ledger>{topics.length === 0 ? <p>No topics have been added yet.</p> : <TopicIndex topics={topics} />}</Ledger>
    </>
  )
}
