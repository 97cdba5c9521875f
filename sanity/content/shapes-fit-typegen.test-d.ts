/**
 * Checked by the compiler alone: for every query, what TypeGen reads from schema and GROQ must fit what the shape
 * accepts. A field that is renamed, loses its rule or leaves the projection makes `tsc` fail here, naming the query.
 */
import type { z } from 'zod'
import type * as typegen from './generated/content-types.ts'
import type * as newsFeed from './news/news-feed.query.ts'
import type * as news from './news/news.query.ts'
import type * as newsFilter from './news/news-filter.query.ts'
import type * as page from './page/page.query.ts'
import type * as person from './person/person.query.ts'
import type * as publication from './publication/publication.query.ts'
import type * as publicationFilter from './publication/publication-filter.query.ts'
import type * as redirect from './redirect/redirect.query.ts'
import type * as search from './search/search.query.ts'
import type * as siteMap from './site-map/site-map.query.ts'
import type * as siteSettings from './site-settings/site-settings.query.ts'
import type * as topic from './topic/topic.query.ts'

type Queries = typeof news &
  typeof newsFeed &
  typeof siteMap &
  typeof newsFilter &
  typeof page &
  typeof person &
  typeof publication &
  typeof publicationFilter &
  typeof redirect &
  typeof search &
  typeof siteSettings &
  typeof topic

/**
 * A type whose optional properties are all there, as `null` when missing. Without it a shape could ask for an optional
 * field that the query never projects, and no compiler would notice.
 */
type Complete<T> = T extends readonly (infer Item)[]
  ? Complete<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Complete<Exclude<T[Key], undefined>> | NullWhenMissing<T, Key> }
    : T

type NullWhenMissing<T, Key extends keyof T> =
  Pick<T, Key> extends Required<Pick<T, Key>> ? NullWhenUndefined<T[Key]> : null

type NullWhenUndefined<Value> = undefined extends Value ? null : never

type Accepted<Query extends { readonly shape: z.ZodType }> = Complete<z.input<Query['shape']>>

type Fits<Asked, Given extends Asked> = [Asked, Given]

interface Checked {
  frontPage: Fits<Accepted<typeof news.frontPage>, Complete<typegen.FrontPageQueryResult>>
  newsArchive: Fits<Accepted<typeof news.newsArchive>, Complete<typegen.NewsArchiveQueryResult>>
  newsByIds: Fits<Accepted<typeof newsFilter.newsByIds>, Complete<typegen.NewsByIdsQueryResult>>
  newsBySlug: Fits<Accepted<typeof news.newsBySlug>, Complete<typegen.NewsBySlugQueryResult>>
  newsChanges: Fits<Accepted<typeof news.newsChanges>, Complete<typegen.NewsChangesQueryResult>>
  newsFeed: Fits<Accepted<typeof newsFeed.newsFeed>, Complete<typegen.NewsFeedQueryResult>>
  newsMap: Fits<Accepted<typeof siteMap.newsMap>, Complete<typegen.NewsMapQueryResult>>
  newsFilterList: Fits<Accepted<typeof newsFilter.newsFilterList>, Complete<typegen.NewsFilterListQueryResult>>
  newsSlugs: Fits<Accepted<typeof news.newsSlugs>, Complete<typegen.NewsSlugsQueryResult>>
  pageByPath: Fits<Accepted<typeof page.pageByPath>, Complete<typegen.PageByPathQueryResult>>
  pagePaths: Fits<Accepted<typeof page.pagePaths>, Complete<typegen.PagePathsQueryResult>>
  pageTitles: Fits<Accepted<typeof search.pageTitles>, Complete<typegen.PageTitlesQueryResult>>
  peopleList: Fits<Accepted<typeof person.peopleList>, Complete<typegen.PeopleListQueryResult>>
  personBySlug: Fits<Accepted<typeof person.personBySlug>, Complete<typegen.PersonBySlugQueryResult>>
  personSlugs: Fits<Accepted<typeof person.personSlugs>, Complete<typegen.PersonSlugsQueryResult>>
  publicationBySlug: Fits<
    Accepted<typeof publication.publicationBySlug>,
    Complete<typegen.PublicationBySlugQueryResult>
  >
  publicationFilterList: Fits<
    Accepted<typeof publicationFilter.publicationFilterList>,
    Complete<typegen.PublicationFilterListQueryResult>
  >
  publicationList: Fits<Accepted<typeof publication.publicationList>, Complete<typegen.PublicationListQueryResult>>
  publicationCitations: Fits<
    Accepted<typeof publication.publicationCitations>,
    Complete<typegen.PublicationCitationsQueryResult>
  >
  publicationSlugs: Fits<Accepted<typeof publication.publicationSlugs>, Complete<typegen.PublicationSlugsQueryResult>>
  redirectList: Fits<Accepted<typeof redirect.redirectList>, Complete<typegen.RedirectListQueryResult>>
  searchDocuments: Fits<Accepted<typeof search.searchDocuments>, Complete<typegen.SearchDocumentsQueryResult>>
  searchManifest: Fits<Accepted<typeof search.searchManifest>, Complete<typegen.SearchManifestQueryResult>>
  searchReferrers: Fits<Accepted<typeof search.searchReferrers>, Complete<typegen.SearchReferrersQueryResult>>
  siteMap: Fits<Accepted<typeof siteMap.siteMap>, Complete<typegen.SiteMapQueryResult>>
  siteFrame: Fits<Accepted<typeof siteSettings.siteFrame>, Complete<typegen.SiteFrameQueryResult>>
  topicBySlug: Fits<Accepted<typeof topic.topicBySlug>, Complete<typegen.TopicBySlugQueryResult>>
  topicList: Fits<Accepted<typeof topic.topicList>, Complete<typegen.TopicListQueryResult>>
  topicSlugs: Fits<Accepted<typeof topic.topicSlugs>, Complete<typegen.TopicSlugsQueryResult>>
}

type Nothing<Left extends never> = Left

export type EveryQueryIsChecked = Nothing<Exclude<keyof Queries, keyof Checked>>
