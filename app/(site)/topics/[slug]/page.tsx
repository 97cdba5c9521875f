import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { topicJsonLd } from '#components/topic/topic-json-ld.ts'
import { TopicProfile } from '#components/topic/topic-profile.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { topicBySlug, topicSlugs } from '#sanity/content/topic/topic.query.ts'
import { load, loadable, publishedView } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { movedOrMissing } from '../../moved-or-missing.ts'
import { loadFrame } from '../../site-frame.ts'

interface TopicPageProps {
  readonly params: Promise<{ readonly slug: string }>
}

export async function generateStaticParams() {
  const slugs = await load(topicSlugs, {}, publishedView)
  return loadable(
    topicBySlug,
    slugs.map(({ slug }) => ({ slug })),
  )
}

export async function generateMetadata({ params }: TopicPageProps): Promise<Metadata> {
  const view = await currentView()
  const [frame, topic] = await Promise.all([loadFrame(view), load(topicBySlug, await params, view)])
  if (!topic) return movedOrMissing(`/topics/${(await params).slug}`, view)
  return pageMetadata(frame, {
    title: topic.title,
    description: topic.summary,
    path: `/topics/${topic.slug}`,
    picture: `/og/topics/${topic.slug}`,
    feed: { folder: `/feeds/topic/${topic.slug}`, about: topic.title },
  })
}

export default async function TopicPage({ params }: TopicPageProps) {
  const view = await currentView()
  const [frame, topic] = await Promise.all([loadFrame(view), load(topicBySlug, await params, view)])
  if (!topic) return movedOrMissing(`/topics/${(await params).slug}`, view)
  const language = siteLanguage(frame.language, frame)
  const parents = topic.parent ? [{ title: topic.parent.title, path: `/topics/${topic.parent.slug}` }] : []
  return (
    <>
      <TopicProfile
        topic={topic}
        language={language}
        breadcrumbs={
          <Breadcrumbs
            trail={[{ title: language.words.topics.title, path: '/topics' }, ...parents]}
            current={{ title: topic.title, path: `/topics/${topic.slug}` }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <JsonLd node={topicJsonLd(topic, frame.url)} />
    </>
  )
}
