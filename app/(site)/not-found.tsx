import type { Metadata } from 'next'
import { PageEvent } from '#components/consent/page-event.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { missingTitle } from './missing-title.ts'
import { loadFrame } from './site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: await missingTitle() }
}

/**
 * What Next's own client shows at an address that leads nowhere. Next makes it with every page, in case it should be
 * needed, so it says little and reads nothing of its own: a page would take longer, and be made anew with each story.
 * `npm start` sends the page of `page-not-found/` instead.
 */
export default async function NotFound() {
  const frame = await loadFrame(await currentView())
  const { missing } = siteLanguage(frame.language, frame).words
  return (
    <>
      <PageHeading title={missing.heading} margin={<p>404</p>} />
      <PageEvent name="Not found" />
    </>
  )
}
