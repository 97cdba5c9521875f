import type { Metadata } from 'next'
import { Article } from '#components/article/article.tsx'
import { lastChangeOf } from '#components/article/last-change.ts'
import { newsJsonLd } from '#components/article/news-json-ld.ts'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { newsBySlug, newsSlugs } from '#sanity/content/news/news.query.ts'
import { load, loadable, publishedView } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { movedOrMissing } from '../../moved-or-missing.ts'
import { loadFrame } from '../../site-frame.ts'

interface ArticlePageProps {
  readonly params: Promise<{ readonly slug: string }>
}

/**
 * Stories that a build makes, the newest. An older one is made when somebody first asks for it, and kept: a build takes
 * no longer with ten years of news than with one.
 */
const builtStories = 150

export async function generateStaticParams() {
  const slugs = await load(newsSlugs, {}, publishedView)
  return loadable(
    newsBySlug,
    slugs.slice(0, builtStories).map(({ slug }) => ({ slug })),
  )
}

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const view = await currentView()
  const [frame, article] = await Promise.all([loadFrame(view), load(newsBySlug, await params, view)])
  if (!article) return movedOrMissing(`/news/${(await params).slug}`, view)
  return pageMetadata(frame, {
    title: article.title,
    description: article.standfirst,
    path: `/news/${article.slug}`,
    picture: `/og/news/${article.slug}`,
    article: {
      publishedTime: article.publishedAt,
      modifiedTime: lastChangeOf(article),
      authors: article.bylines.map(({ name }) => name),
      tags: article.topics.map(({ title }) => title),
    },
    override: article.seo,
  })
}

export default async function ArticlePage({ params }: ArticlePageProps) {
  const view = await currentView()
  const [frame, article] = await Promise.all([loadFrame(view), load(newsBySlug, await params, view)])
  if (!article) return movedOrMissing(`/news/${(await params).slug}`, view)
  const language = siteLanguage(frame.language, frame)
  return (
    <>
      <Article
        article={article}
        language={language}
        breadcrumbs={
          <Breadcrumbs
            trail={[{ title: language.words.news.title, path: '/news' }]}
            current={{ title: article.title, path: `/news/${article.slug}` }}
            origin={frame.url}
            language={language}
          />
        }
      />
      <JsonLd node={newsJsonLd(article, { ...frame, origin: frame.url })} />
    </>
  )
}
