import type { Metadata } from 'next'
import { LeadStory } from '#components/article/lead-story.tsx'
import { StoryCards } from '#components/article/story-card.tsx'
import { StoryList } from '#components/article/story-list.tsx'
import { JsonLd } from '#components/layout/json-ld.tsx'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { Nameplate } from '#components/layout/nameplate.tsx'
import { organisationJsonLd } from '#components/layout/organisation-json-ld.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Bibliography } from '#components/publication/bibliography.tsx'
import { TopicIndex } from '#components/topic/topic-index.tsx'
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
  return pageMetadata(frame, { title: frame.name, description: frame.description, path: '/', front: true })
}

export default async function FrontPage() {
  const view = await currentView()
  const [frame, { lead, stories, publications }, topics] = await Promise.all([
    loadFrame(view),
    load(frontPage, {}, view),
    load(topicList, {}, view),
  ])
  return (
    <div data-page="front">
      <Nameplate frame={frame} newest={lead?.publishedAt ?? null} />
      {lead ? <LeadStory story={lead} dates={frame} /> : <p>No stories have been published yet.</p>}
      {stories.length > 0 ? (
        <LedgerSection id="news" heading="Latest" aside={<SiteLink href="/news">All news</SiteLink>}>
          <StoryCards stories={stories.slice(0, withPicture)} dates={frame} />
        </LedgerSection>
      ) : null}
      {stories.length > withPicture ? (
        <LedgerSection id="earlier" heading="Earlier">
          <StoryList stories={stories.slice(withPicture, withPicture + 5)} dates={frame} headingLevel={3} />
        </LedgerSection>
      ) : null}
      {publications.length > 0 ? (
        <LedgerSection
          id="publications"
          heading="Selected publications"
          aside={<SiteLink href="/publications">All publications</SiteLink>}
        >
          <Bibliography publications={publications} />
        </LedgerSection>
      ) : null}
      {topics.length > 0 ? (
        <LedgerSection id="topics" heading="What we work on" aside={<SiteLink href="/people">Who we are</SiteLink>}>
          <TopicIndex topics={topics} />
        </LedgerSection>
      ) : null}
      <JsonLd node={organisationJsonLd(frame)} />
    </div>
  )
}
