import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { topicList } from '#sanity/content/topic/topic.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  const words = siteLanguage(frame.language, frame).words.topics
  return pageMetadata(frame, {
    title: words.title,
    description: words.description(frame.name),
    path: '/topics',
    picture: '/og/site/topics',
  })
}

export default async function TopicsPage() {
  const view = await currentView()
  const [frame, topics] = await Promise.all([loadFrame(view), load(topicList, {}, view)])
  const language = siteLanguage(frame.language, frame)
  const words = language.words.topics
  return (
    <>
      <PageHeading
        title={words.title}
        breadcrumbs={
          <Breadcrumbs
            trail={[]}
            current={{ title: words.title, path: '/topics' }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <Ledger>{topics.length === 0 ? <p>{words.none}</p> : <TopicIndex topics={topics} />}</Ledger>
    </>
  )
}
