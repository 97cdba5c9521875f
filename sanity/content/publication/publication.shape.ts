import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { newsSummary } from '../news/news-summary.shape.ts'
import { personSummary } from '../person/person-summary.shape.ts'
import { httpsUrl, optionalHttpsUrl } from '../shared/link.shape.ts'
import { presentOf } from '../shared/present.shape.ts'
import { dateTime, oneOf, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { citablePublication, publicationSummary, type PublicationSummary } from './publication-summary.shape.ts'
import { resourceKinds, versionRelations } from './publication.terms.ts'

const version = z.object({ relation: oneOf(versionRelations), doi: plainText, url: optionalHttpsUrl })

export type PublicationVersion = z.output<typeof version>

const resource = z.object({ kind: oneOf(resourceKinds), url: httpsUrl, label: optionalText })

export type PublicationResource = z.output<typeof resource>

const funder = z.object({ name: shownText, ror: optionalPlain, award: optionalText })

export type Funder = z.output<typeof funder>

/** Everything that a publication's page shows, and what its citation formats and meta tags need. */
export const publicationPage = citablePublication.extend({
  _updatedAt: dateTime,
  /** SPDX identifier or URL. */
  licence: optionalPlain,
  versions: listOf(version),
  resources: listOf(resource),
  funders: listOf(funder),
  /** Authors who have a page on this site. */
  people: presentOf(personSummary),
  /** News stories about it, the newest first. */
  stories: listOf(newsSummary),
})

export type PublicationPage = z.output<typeof publicationPage>

/** Address of a publication, for the sitemap and for prerendering. */
export const publicationPath = z.object({ _id: plainText, slug: plainText, _updatedAt: dateTime })

/** Publications that came out in one year, in the order of the list. */
export interface PublicationYear {
  readonly year: number
  readonly publications: readonly PublicationSummary[]
}

export const publicationsByYear = listOf(publicationSummary).transform((publications): readonly PublicationYear[] => {
  const years = Map.groupBy(publications, (publication) => publication.issued.year)
  return [...years].toSorted(([a], [b]) => b - a).map(([year, ofYear]) => ({ year, publications: ofYear }))
})
