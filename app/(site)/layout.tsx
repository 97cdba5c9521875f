import './styles/site.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { ConsentBanner, ConsentHeadScript } from '#components/consent/consent.tsx'
import { ConsentProvider } from '#components/consent/consent-provider.tsx'
import { consentSetup } from '#lib/consent/consent-setup.ts'
import { CookieSettingsButton } from '#components/consent/cookie-settings-button.tsx'
import { Masthead } from '#components/layout/masthead.tsx'
import { ThemeHeadScript } from '#components/layout/theme-head-script.tsx'
import { SiteFooter } from '#components/layout/site-footer.tsx'
import { consentHtmlAttributes } from '#lib/consent/html-attributes.ts'
import { siteLanguage, type SiteLanguage } from '#lib/language/site-language.ts'
import type { View } from '#sanity/load.ts'
import { currentPreview, currentView, type Preview } from '#sanity/preview/current-view.ts'
import { accentStyle } from './accent-style.ts'
import { fontClasses } from './fonts.ts'
import { loadFrame } from './site-frame.ts'
import styles from './layout.module.css'

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf8f2' },
    { media: '(prefers-color-scheme: dark)', color: '#161311' },
  ],
}

export const metadata: Metadata = {
  icons: {
    icon: [
      { url: '/icon.svg', type: 'image/svg+xml' },
      { url: '/favicon.ico', sizes: '32x32' },
    ],
    apple: '/apple-touch-icon.png',
  },
  manifest: '/site.webmanifest',
}

/** The shell around every public page: consent, masthead, content, footer, and the preview bar for team members. */
export default async function SiteLayout({ children }: { readonly children: ReactNode }) {
  const view = await currentView()
  const frame = await loadFrame(view)
  const language = siteLanguage(frame.language, frame)
  const consent = consentSetup(frame, language.words)
  const preview = await currentPreview()
  return (
    <html
      lang={language.locale}
      className={fontClasses}
      style={accentStyle(frame.accentColour)}
      {...consentHtmlAttributes(consent.policy)}
      suppressHydrationWarning
    >
      <head>
        <ConsentHeadScript />
        <ThemeHeadScript />
        {/* oxlint-disable-next-line next/no-sync-scripts -- a module waits for the page */}
        <script type="module" src={process.env.LABWIRE_ISLANDS} fetchPriority="low" />
      </head>
      <body>
        {/* A draft is nobody's business: its address and title are not reported. */}
        <ConsentProvider
          policy={consent.policy}
          analytics={preview ? [] : consent.analytics}
          savedNotice={language.words.consent.banner.saved}
        >
          <ConsentBanner setup={consent} />
          <Masthead frame={frame} language={language} />
          <main id="content" tabIndex={-1} className={styles.main}>
            {children}
          </main>
          <SiteFooter frame={frame} language={language} cookieSettings={<CookieSettingsButton setup={consent} />} />
        </ConsentProvider>
        {preview ? await previewTools(view, preview, language) : null}
      </body>
    </html>
  )
}

/** Imported only in a preview, so that no visitor's page names its scripts. */
async function previewTools(view: View, preview: Preview, language: SiteLanguage): Promise<ReactNode> {
  const [{ PreviewTools }, { draftBarOf }] = await Promise.all([
    import('#components/preview/preview-tools.tsx'),
    import('#sanity/preview/draft-bar-of.ts'),
  ])
  return <PreviewTools {...await draftBarOf(view, preview)} language={language} />
}
