import { z } from 'zod'
import { cslTypes } from '#lib/citations/csl-types.ts'
import { accentColours, isHexColour } from '#lib/colour/accent.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { searchResult, type SearchResult } from '#lib/seo/search-result.ts'
import type { ShareFacts } from '#lib/share/share-facts.ts'
import { newsKinds } from '#sanity/content/news/news.terms.ts'
import { contentImage, type ContentImage } from '#sanity/content/shared/image.shape.ts'
import { folderTypes, pathInFolder, pathOfPage } from '../document-path.ts'
import type { ShownSite } from './shown-site.ts'

/** What others show of a page: a search engine's result, and the card of a shared link. */
export interface Appearance {
  readonly search: SearchResult
  readonly isHidden: boolean
  /** What the site draws, unless an editor chose a picture. */
  readonly card: ShareFacts
  readonly picture: ContentImage | null
  /** Shown in place of the drawn card. */
  readonly chosenPicture: ContentImage | null
}

const text = z.string().nullish().catch(null)
const image = z
  .object({
    asset: z.object({ _ref: z.string() }).nullish(),
    alt: text,
    hotspot: z.unknown().optional(),
    crop: z.unknown().optional(),
  })
  .nullish()
  .catch(null)
  .transform((picture) =>
    picture?.asset ? (contentImage.safeParse({ ...picture, assetId: picture.asset._ref }).data ?? null) : null,
  )

const shown = z.object({
  _type: z.string(),
  title: text,
  name: text,
  slug: z.object({ current: text }).nullish().catch(null),
  standfirst: text,
  summary: text,
  abstract: text,
  role: text,
  kind: z.enum(newsKinds).nullish().catch(null),
  cslType: z.enum(cslTypes).nullish().catch(null),
  publishedAt: text,
  containerTitle: text,
  publisher: text,
  issued: z
    .object({ year: z.number().nullish().catch(null) })
    .nullish()
    .catch(null),
  leadImage: image,
  image,
  portrait: image,
  seo: z
    .object({ title: text, description: text, image, noindex: z.boolean().nullish().catch(null) })
    .nullish()
    .catch(null),
})

type Shown = z.output<typeof shown>

/** How a document, perhaps half written, looks in search results and as the card of a shared link. */
export function appearanceOf(document: unknown, site: ShownSite): Appearance | null {
  const { data } = shown.safeParse(document)
  if (!data) return null
  const heading = data.title || data.name || 'Without a title yet'
  const search = searchResult(site, {
    title: heading,
    description: descriptionOf(data, site) || null,
    path: pathOf(data),
    override: { title: data.seo?.title || null, description: data.seo?.description || null },
  })
  return {
    search,
    isHidden: data.seo?.noindex === true,
    card: { ...cardOf(data, site), heading, site: site.shortName ?? site.name, accent: accentOf(site) },
    picture: data.leadImage ?? data.image ?? data.portrait,
    chosenPicture: data.seo?.image ?? null,
  }
}

function descriptionOf(document: Shown, site: ShownSite): string | null | undefined {
  switch (document._type) {
    case 'publication': {
      const { words } = siteLanguage(site.language, site)
      const year = document.issued?.year
      return document.abstract || (year ? words.publications.publicationOf(site.name, year) : null)
    }
    case 'person':
      return [document.name, document.role, `${site.name}.`].filter(Boolean).join(', ')
    default:
      return document.standfirst ?? document.summary
  }
}

function cardOf(document: Shown, site: ShownSite): Pick<ShareFacts, 'label' | 'detail'> {
  const language = siteLanguage(site.language, site)
  const { words } = language
  switch (document._type) {
    case 'news': {
      const isDated = document.publishedAt && Number.isFinite(Date.parse(document.publishedAt))
      const detail = isDated ? language.date(document.publishedAt ?? '') : null
      return { label: document.kind ? words.kinds[document.kind] : null, detail }
    }
    case 'publication': {
      const detail = [document.containerTitle ?? document.publisher, document.issued?.year].filter(Boolean).join(', ')
      return { label: document.cslType ? words.publicationTypes[document.cslType] : null, detail }
    }
    case 'person':
      return { label: null, detail: document.role ?? null }
    case 'topic':
      return { label: words.topics.title, detail: document.summary ?? null }
    default:
      return { label: null, detail: site.name }
  }
}

function pathOf({ _type, slug }: Shown): string {
  const type = folderTypes.find((known) => known === _type)
  const last = slug?.current || '…'
  return type ? pathInFolder(type, last) : pathOfPage(last)
}

const ownAccent = '#97301a'

function accentOf({ accentColour }: ShownSite): string {
  return accentColours(accentColour && isHexColour(accentColour) ? accentColour : ownAccent).light.accent
}
