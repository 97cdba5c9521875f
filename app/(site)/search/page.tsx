import type { Metadata } from 'next'
import { Breadcrumbs } from '#components/layout/breadcrumbs.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SearchBox } from '#components/search/search-box.tsx'
import { TopicsToStartFrom } from '#components/search/search-help.tsx'
import type { AskedParams } from '#lib/filters/filter-address.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { pageMetadata } from '#lib/seo/page-metadata.ts'
import { topicList } from '#sanity/content/topic/topic.query.ts'
import { load } from '#sanity/load.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from '../site-frame.ts'
import { Findings } from './findings.tsx'
import { readSearchRequest } from './search-request.ts'

interface SearchPageProps {
  readonly searchParams: Promise<AskedParams>
}

export async function generateMetadata({ searchParams }: SearchPageProps): Promise<Metadata> {
  const [frame, { query }] = [await loadFrame(await currentView()), readSearchRequest(await searchParams)]
  const words = siteLanguage(frame.language, frame).words.search
  const facts = { title: query ? words.resultsTitle(query) : words.title, path: '/search' }
  return {
    ...pageMetadata(frame, { ...facts, description: words.description(frame.name) }),
    // The form may be found; what somebody asked it may not.
    robots: { index: query === '', follow: true },
  }
}

/** Search across everything. A plain form asks it, so that it works without JavaScript. */
export default async function SearchPage({ searchParams }: SearchPageProps) {
  const request = readSearchRequest(await searchParams)
  const view = await currentView()
  const [frame, topics] = await Promise.all([loadFrame(view), load(topicList, {}, view)])
  const language = siteLanguage(frame.language, frame)
  const words = language.words.search
  return (
    <>
      <PageHeading
        title={words.title}
        breadcrumbs={
          <Breadcrumbs
            trail={[]}
            current={{ title: words.title, path: '/search' }}
            origin={frame.url}
            language={language}
          />
        }
        form={
          <SearchBox
            query={request.query}
            label={words.label}
            button={words.button}
            suggestionsLabel={words.suggestionsLabel}
          />
        }
      />
      {request.query ? (
        <Findings request={request} view={view} topics={topics} language={language} />
      ) : (
        <TopicsToStartFrom topics={topics} language={language} />
      )}
    </>
  )
}
