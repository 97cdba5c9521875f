import type { Metadata } from 'next'
import { LeadStory } from '#components/article/lead-story.tsx'
import { StoryCards } from '#components/article/story-card.tsx'
import { StoryList } from '#components/article/story-list.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { Ledger, LedgerSection } from '#components/layout/ledger.tsx'
import { Nameplate } from '#components/layout/nameplate.tsx'
import { organisationJsonLd, websiteJsonLd } from '#components/layout/organisation-json-ld.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Bibliography } from '#components/publication/bibliography.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { frontPage } from '#sanity/content/news/news.query.ts'
import { topicList } from '#sanity/content/topic/topic.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from './site-frame.ts'

/** Stories under the lead that get a picture; the rest stand in a list. */
const withPicture = 3

export async function generateMetadata(): Promise<Metadata> {
  const frame = await loadFrame(await currentView())
  return pageMetadata(frame, {
    title: frame.name,
    description: frame.description,
    path: '/',
    picture: '/og/site/front',
    front: true,
  })
}

export default async function FrontPage() {
  const view = await currentView()
  const [frame, { lead, stories, day, publications }, topics] = await Promise.all([
    loadFrame(view),
    load(frontPage, {}, view),
    load(topicList, {}, view),
  ])
  const language = siteLanguage(frame.language, frame)
  const { words } = language
  return (
    <div data-page="front">
      <Nameplate frame={frame} language={language} newest={day} />
      {lead ? (
        <LeadStory story={lead} language={language} />
      ) : (
        <Ledger>
          <p>{words.news.none}</p>
        </Ledger>
      )}
      {stories.length > 0 ? (
        <LedgerSection
          id="news"
          heading={words.front.latest}
          aside={<SiteLink href="/news">{words.front.allNews}</SiteLink>}
        >
          <StoryCards stories={stories.slice(0, withPicture)} language={language} />
        </LedgerSection>
      ) : null}
      {stories.length > withPicture ? (
        <LedgerSection id="earlier" heading={words.front.earlier}>
          <StoryList stories={stories.slice(withPicture, withPicture + 5)} language={language} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {publications.length > 0 ? (
        <LedgerSection
          id="publications"
          heading={words.front.selectedPublications}
          aside={<SiteLink href="/publications">{words.front.allPublications}</SiteLink>}
        >
          <Bibliography publications={publications} language={language} />
        </LedgerSection>
      ) : null}
      {topics.length > 0 ? (
        <LedgerSection
          id="topics"
          heading={words.front.topics}
          aside={<SiteLink href="/people">{words.front.people}</SiteLink>}
        >
          <TopicIndex topics={topics} />
        </LedgerSection>
      ) : null}
      <JsonLd node={websiteJsonLd(frame, language.locale)} />
      <JsonLd node={organisationJsonLd(frame)} />
    </div>
  )
}
