import { stegaClean } from '@sanity/client/stega'
import type { MetadataOverride, PageFacts, SiteIdentity } from './page-metadata.ts'
import { shortDescription } from './short-description.ts'

/** What search engines are told of a page. */
export interface SearchResult {
  /** The page's own title, as shared links show it. */
  readonly heading: string
  /** The title that names the site too, unless it is the front page. */
  readonly title: string
  readonly description: string | null
  readonly url: string
}

type NamedSite = Pick<SiteIdentity, 'name' | 'shortName' | 'url' | 'description'>

interface DescribedPage extends Pick<PageFacts, 'title' | 'description' | 'path' | 'front'> {
  readonly override?: Pick<MetadataOverride, 'title' | 'description'> | undefined
}

/** Title, description and address of a page, with what an editor wrote for search engines before what the page says. */
export function searchResult(site: NamedSite, page: DescribedPage): SearchResult {
  const heading = stegaClean(page.override?.title ?? page.title)
  const text = stegaClean(page.override?.description ?? page.description ?? site.description ?? '')
  return {
    heading,
    title: page.front ? heading : `${heading} · ${stegaClean(site.shortName ?? site.name)}`,
    description: text ? shortDescription(text) : null,
    url: new URL(page.path, site.url).href,
  }
}
