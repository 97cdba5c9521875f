import { stegaClean } from '@sanity/client/stega'
import type { Metadata } from 'next'
import { imageUrl, type LakeImage } from '#lib/images/image-url.ts'
import { feedFiles, feedFormats } from '../feeds/formats.ts'
import { shareSize } from '../share/share-facts.ts'
import { searchResult } from './search-result.ts'

/** Whose site it is. */
export interface SiteIdentity {
  readonly name: string
  readonly shortName: string | null
  /** Origin of the public site. */
  readonly url: string
  readonly description: string | null
  /** BCP 47. */
  readonly locale: string
  readonly defaultImage: ShareImage | null
}

export type ShareImage = LakeImage & { readonly alt: string }

/** What an editor overrides. */
export interface MetadataOverride {
  readonly title: string | null
  readonly description: string | null
  readonly image: ShareImage | null
  readonly canonical: string | null
  readonly noindex: boolean
}

/** What one page is about. */
export interface PageFacts {
  readonly title: string
  readonly description: string | null
  /** With its leading slash. */
  readonly path: string
  readonly image?: ShareImage | null
  /** Path of the picture that is drawn for the page; shown where no editor chose one. */
  readonly picture?: string
  /** Only the front page is titled by itself; every other title names the site too. */
  readonly front?: boolean
  readonly article?: {
    readonly publishedTime: string
    readonly modifiedTime: string
    readonly authors: readonly string[]
    readonly tags: readonly string[]
  }
  /** A feed of what the page is about, beside the one of the whole site. */
  readonly feed?: {
    /** Path of its folder, without a slash at the end. */
    readonly folder: string
    readonly about: string
  }
  readonly override?: MetadataOverride
}

const shareWidth = 1200
const shareRatio = 1200 / 630

/** Title, description, canonical address, and what a shared link shows. */
export function pageMetadata(site: SiteIdentity, page: PageFacts): Metadata {
  const { heading, title, description, url } = searchResult(site, page)
  const images = shareImages(site, page)
  return {
    metadataBase: new URL(site.url),
    title: page.front ? { absolute: title } : title,
    description,
    alternates: {
      canonical: page.override?.canonical ?? url,
      types: feedLinks(site, page),
    },
    openGraph: {
      ...(page.article ? articleGraph(page.article) : { type: 'website' }),
      title: heading,
      ...(description ? { description } : {}),
      url,
      siteName: stegaClean(site.name),
      locale: site.locale.replace('-', '_'),
      images,
    },
    twitter: { card: images.length > 0 ? 'summary_large_image' : 'summary' },
    ...(page.override?.noindex ? { robots: { index: false, follow: true } } : {}),
  }
}

/** What feed readers find when they are given the page's address; the page's own feed stands first. */
function feedLinks(site: SiteIdentity, { feed }: PageFacts) {
  const name = stegaClean(site.name)
  const own = feed ? [{ folder: feed.folder, title: `${name}: ${stegaClean(feed.about)}` }] : []
  return Object.fromEntries(
    feedFiles.map((file) => {
      const { mediaType, title: form } = feedFormats[file]
      const links = [...own, { folder: '', title: name }]
      return [mediaType, links.map(({ folder, title }) => ({ url: `${folder}/${file}`, title: `${title} (${form})` }))]
    }),
  )
}

function articleGraph({ publishedTime, modifiedTime, authors, tags }: NonNullable<PageFacts['article']>) {
  return { type: 'article' as const, publishedTime, modifiedTime, authors: [...authors], tags: [...tags] }
}

function shareImages(site: SiteIdentity, page: PageFacts) {
  if (page.picture && !page.override?.image) {
    const url = new URL(page.picture, site.url).href
    return [{ url, ...shareSize, alt: stegaClean(page.override?.title ?? page.title) }]
  }
  const image = page.override?.image ?? page.image ?? site.defaultImage
  if (!image) return []
  const width = Math.min(shareWidth, image.width)
  return [
    {
      url: new URL(imageUrl(image, width, shareRatio), site.url).href,
      width,
      height: Math.round(width / shareRatio),
      alt: image.alt,
    },
  ]
}
