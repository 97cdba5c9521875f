import type { Metadata } from 'next'
import { Ledger } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'

async function loadLanguage() {
  const frame = await loadFrame(await currentView())
  return siteLanguage(frame.language, frame)
}

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await loadLanguage()
  return { title: words.fault.heading, robots: { index: false, follow: true } }
}

/**
 * What is said when a page could not be made, as ready HTML: `npm start` sends it with status 500 in place of the empty
 * page that Next's client would fill in. It is made ahead, so that it can be shown while nothing else can.
 */
export default async function PageFailed() {
  const { words } = await loadLanguage()
  return (
    <>
      <PageHeading title={words.fault.heading} intro={words.fault.intro} kicker="500" />
      <Ledger>
        <p>
          {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- an empty address is the one that was asked for */}
          <a href="">{words.fault.again}</a> · <SiteLink href="/">{words.fault.goHome}</SiteLink>
        </p>
      </Ledger>
    </>
  )
}
