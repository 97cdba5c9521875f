import type { ContentQuery } from '../content-query.ts'
import { newsArchive, newsBySlug } from '../content/news/news.query.ts'
import { pageByPath, pagePaths } from '../content/page/page.query.ts'
import { peopleList, personBySlug } from '../content/person/person.query.ts'
import { publicationBySlug, publicationList } from '../content/publication/publication.query.ts'
import { redirectList } from '../content/redirect/redirect.query.ts'
import { siteFrame } from '../content/site-settings/site-settings.query.ts'
import { topicBySlug, topicList } from '../content/topic/topic.query.ts'
import type { CheckedDocument } from './checked-document.ts'

/** A query, and parameters that the site asks it with. */
export interface SiteQuestion {
  readonly query: ContentQuery
  readonly params: Readonly<Record<string, unknown>>
}

/** More stories than an archive holds. */
const everyStory = { start: 0, end: 100_000, kind: null, topic: null }

/** The lists of the site that between them read every document. */
export const listQuestions: readonly SiteQuestion[] = [
  { query: siteFrame, params: {} },
  { query: newsArchive, params: everyStory },
  { query: publicationList, params: {} },
  { query: peopleList, params: {} },
  { query: topicList, params: {} },
  { query: pagePaths, params: {} },
  { query: redirectList, params: {} },
]

/**
 * What the site asks to show the page of a document; null for one without a page.
 *
 * @param pagePaths path of each page that editors made, by its id
 */
export function pageQuestion(document: CheckedDocument, pagePaths: ReadonlyMap<string, string>): SiteQuestion | null {
  const slug = document.slug?.current
  switch (document._type) {
    case 'news':
      return slug ? { query: newsBySlug, params: { slug } } : null
    case 'publication':
      return slug ? { query: publicationBySlug, params: { slug } } : null
    case 'person':
      return slug ? { query: personBySlug, params: { slug } } : null
    case 'topic':
      return slug ? { query: topicBySlug, params: { slug } } : null
    case 'page': {
      const path = pagePaths.get(document._id)
      return path ? { query: pageByPath, params: { path } } : null
    }
    case 'siteSettings':
    case 'redirect':
      return null
  }
}
