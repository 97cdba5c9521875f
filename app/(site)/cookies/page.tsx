import type { Metadata } from 'next'
import { consentSetup } from '#lib/consent/consent-setup.ts'
import { ConsentPreferences } from '#components/consent/consent-preferences.tsx'
import { CookieTable } from '#components/consent/cookie-table.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { EditorPageProfile } from '#components/page/editor-page-profile.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { pageByPath } from '#sanity/content/page/page.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), load(pageByPath, { path: 'cookies' }, view)])
  return pageMetadata(frame, {
    title: page?.title ?? 'Cookies',
    description: `Which cookies ${frame.name} uses, what for, and how to change your choice.`,
    path: '/cookies',
    ...(page ? { override: page.seo } : {}),
  })
}

/** The editors' words, then what the registry knows: the choices, and every cookie by name. */
export default async function CookiesPage() {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), load(pageByPath, { path: 'cookies' }, view)])
  const consent = consentSetup(frame)
  return (
    <>
      {page ? <EditorPageProfile page={page} /> : <PageHeading title="Cookies" />}
      <LedgerSection id="your-choices" heading="Your choices">
        <ConsentPreferences setup={consent} />
      </LedgerSection>
      <LedgerSection id="cookies-in-detail" heading="Every cookie">
        <CookieTable setup={consent} />
      </LedgerSection>
    </>
  )
}
