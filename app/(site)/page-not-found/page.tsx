import type { Metadata } from 'next'
import { StoryList } from '#components/article/story-list.tsx'
import { PageEvent } from '#components/consent/page-event.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { NothingHere } from '#components/layout/nothing-here.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { newsArchive } from '#sanity/content/news/news.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { missingTitle } from '../missing-title.ts'
import { loadFrame } from '../site-frame.ts'

export async function generateMetadata(): Promise<Metadata> {
  return { title: await missingTitle(), robots: { index: false, follow: true } }
}

/**
 * What a visitor finds at an address that leads nowhere, as ready HTML: the parts of the site, and the newest stories. When
 * a page calls `notFound()`, Next answers 404 with an empty body that its client fills in; `npm start` sends this page's
 * HTML in its place, so that visitors without JavaScript see it too.
 */
export default async function PageNotFound() {
  const view = await currentView()
  const [frame, { items }] = await Promise.all([loadFrame(view), load(newsArchive, { start: 0, end: 3 }, view)])
  const language = siteLanguage(frame.language, frame)
  return (
    <NothingHere navigation={frame.navigation} language={language}>
      <PageEvent name="Not found" />
      {items.length > 0 ? (
        <LedgerSection id="latest" heading={language.words.missing.latest}>
          <StoryList stories={items} language={language} headingLevel={3} />
        </LedgerSection>
      ) : null}
    </NothingHere>
  )
}
