import { cslTypes } from '#lib/citations/csl-types.ts'
import { exportFormats, type ExportFormat } from '#lib/citations/export-formats.ts'
import { filterAddress } from '#lib/filters/filter-address.ts'
import { filterGroup, isKnown, type FilterGroup } from '#lib/filters/filter-group.ts'
import type { FoundIdentifier } from '#lib/search/found-identifiers.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import {
  countPublications,
  publicationFacets,
  publicationParams,
  selectPublications,
  soughtIdentifiers,
  type PublicationFacet,
  type PublicationFilter,
} from '#sanity/content/publication/publication-filter.ts'
import { publicationFilterList } from '#sanity/content/publication/publication-filter.query.ts'
import { load, type View } from '#sanity/load.ts'

export interface FilteredPublications {
  /** Ids of the publications that fit, each with the identifiers that it was sought by. */
  readonly ids: ReadonlyMap<string, readonly FoundIdentifier[]>
  /** The words that are sought stand among the filters, and can be taken off like them. */
  readonly groups: readonly FilterGroup[]
  /** False for an address that names a type, topic, person or year which is nowhere. */
  readonly isKnown: boolean
}

/** Address of the list of publications under a filter. */
export function filteredPublicationsPath(filter: PublicationFilter): string {
  return filterAddress('/publications', publicationParams, filter)
}

/** Address of the file for reference managers that holds the list under a filter. */
export function publicationListFile(filter: PublicationFilter, format: ExportFormat): string {
  return filterAddress(`/publications/citations.${exportFormats[format].extension}`, publicationParams, filter)
}

/** The publications that fit a filter, and the filters that lead on from it. */
export async function filterPublications(
  filter: PublicationFilter,
  view: View,
  language: SiteLanguage,
): Promise<FilteredPublications> {
  const { publications, topicNames, personNames } = await load(publicationFilterList, {}, view)
  const { publicationTypes, filters } = language.words
  const years = publications.flatMap(({ values }) => values.year).toSorted((a, b) => Number(b) - Number(a))
  const values: Readonly<Record<PublicationFacet, ReadonlyMap<string, string>>> = {
    type: new Map(cslTypes.map((type) => [type, publicationTypes[type]])),
    topic: topicNames,
    person: personNames,
    year: new Map(years.map((year) => [year, year])),
    access: new Map([['open', filters.open]]),
  }
  const common = {
    filter,
    pathOf: filteredPublicationsPath,
    countOf: (next: PublicationFilter) => selectPublications(publications, next).length,
  }
  const words = filterGroup({ name: 'q', label: filters.text, values: new Map(), counts: new Map(), ...common })
  const facets = publicationFacets.map((name) =>
    filterGroup({
      name,
      label: filters[name],
      values: values[name],
      counts: countPublications(publications, filter, name),
      ...common,
    }),
  )
  const fitting = selectPublications(publications, filter)
  const ids = new Map(fitting.map((publication) => [publication._id, soughtIdentifiers(publication, filter)]))
  return { ids, groups: [words, ...facets], isKnown: isKnown(filter, values, publicationFacets) }
}
