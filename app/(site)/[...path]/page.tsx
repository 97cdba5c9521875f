import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { EditorPageProfile } from '#components/page/editor-page-profile.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { pageByPath, pagePaths } from '#sanity/content/page/page.query.ts'
import { load, loadable, publishedView, type View } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { movedOrMissing } from '../moved-or-missing.ts'
import { loadFrame } from '../site-frame.ts'

interface EditorPageProps {
  readonly params: Promise<{ readonly path: readonly string[] }>
}

/** Pages of editors that have routes of their own, because they must be there also when no editor has written them. */
const ownRoutes = new Set(['cookies', 'accessibility'])

export async function generateStaticParams() {
  const pages = await load(pagePaths, {}, publishedView)
  const paths = pages.filter(({ path }) => !ownRoutes.has(path)).map(({ path }) => ({ path }))
  return (await loadable(pageByPath, paths)).map(({ path }) => ({ path: path.split('/') }))
}

export async function generateMetadata({ params }: EditorPageProps): Promise<Metadata> {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), loadPage(await params, view)])
  return pageMetadata(frame, {
    title: page.title,
    description: null,
    path: `/${page.path}`,
    picture: `/og/pages/${page.path.replaceAll('/', '~')}`,
    override: page.seo,
  })
}

export default async function EditorPage({ params }: EditorPageProps) {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), loadPage(await params, view)])
  const language = siteLanguage(frame.language, frame)
  return (
    <EditorPageProfile
      page={page}
      language={language}
      breadcrumbs={
        <Breadcrumbs
          trail={page.ancestors.map(({ title, path }) => ({ title, path: `/${path}` }))}
          current={{ title: page.title, path: `/${page.path}` }}
          origin={frame.url}
          language={language}
        />
      }
    />
  )
}

/** The page at a path, or where a redirect leads, or the answer that there is nothing. */
async function loadPage({ path }: { readonly path: readonly string[] }, view: View) {
  const segments = path.map(decodeSegment)
  const page = await load(pageByPath, { path: segments.join('/') }, view)
  return page ?? movedOrMissing(`/${segments.join('/')}`, view)
}

/** A segment that is not valid percent-encoding names no page. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return notFound()
  }
}
