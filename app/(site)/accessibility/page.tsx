import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { AccessibilityStatement } from '#components/page/accessibility-statement.tsx'
import { EditorPageProfile } from '#components/page/editor-page-profile.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { pageByPath } from '#sanity/content/page/page.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

const path = 'accessibility'

export async function generateMetadata(): Promise<Metadata> {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), load(pageByPath, { path }, view)])
  const words = siteLanguage(frame.language, frame).words.accessibility
  return pageMetadata(frame, {
    title: page?.title ?? words.title,
    description: words.description(frame.name),
    path: `/${path}`,
    ...(page ? { picture: `/og/pages/${path}`, override: page.seo } : {}),
  })
}

/** The editors' words, or else what is true of the site by itself. */
export default async function AccessibilityPage() {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), load(pageByPath, { path }, view)])
  const language = siteLanguage(frame.language, frame)
  const current = { title: page?.title ?? language.words.accessibility.title, path: `/${path}` }
  const breadcrumbs = <Breadcrumbs trail={[]} current={current} origin={frame.url} language={language} />
  return page ? (
    <EditorPageProfile page={page} language={language} breadcrumbs={breadcrumbs} />
  ) : (
    <AccessibilityStatement
      contact={frame.accessibilityContact}
      hasAddress={Boolean(frame.address || frame.contact.email || frame.contact.phone)}
      language={language}
      breadcrumbs={breadcrumbs}
    />
  )
}
