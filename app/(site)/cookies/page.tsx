import type { Metadata } from 'next'
import { consentSetup } from '#lib/consent/consent-setup.ts'
import { ConsentPreferences } from '#components/consent/consent-preferences.tsx'
import { CookieTable } from '#components/consent/cookie-table.tsx'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { EditorPageProfile } from '#components/page/editor-page-profile.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { pageByPath } from '#sanity/content/page/page.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), load(pageByPath, { path: 'cookies' }, view)])
  const words = siteLanguage(frame.language, frame).words.consent
  return pageMetadata(frame, {
    title: page?.title ?? words.policyTitle,
    description: words.policyDescription(frame.name),
    path: '/cookies',
    ...(page ? { override: page.seo } : {}),
  })
}

/** The editors' words, then what the registry knows: the choices, and every cookie by name. */
export default async function CookiesPage() {
  const view = await currentView()
  const [frame, page] = await Promise.all([loadFrame(view), load(pageByPath, { path: 'cookies' }, view)])
  const language = siteLanguage(frame.language, frame)
  const words = language.words.consent
  const consent = consentSetup(frame, language.words)
  const current = { title: page?.title ?? words.policyTitle, path: '/cookies' }
  const breadcrumbs = <Breadcrumbs trail={[]} current={current} origin={frame.url} language={language} />
  return (
    <>
      {page ? (
        <EditorPageProfile page={page} language={language} breadcrumbs={breadcrumbs} />
      ) : (
        <PageHeading title={words.policyTitle} breadcrumbs={breadcrumbs} />
      )}
      <LedgerSection id="your-choices" heading={words.yourChoices}>
        <ConsentPreferences setup={consent} />
      </LedgerSection>
      <LedgerSection id="cookies-in-detail" heading={words.everyCookie}>
        <CookieTable setup={consent} />
      </LedgerSection>
    </>
  )
}
