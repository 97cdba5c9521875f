import type { ScholarlyArticle } from 'schema-dts'
import type { CitablePublication, PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { cslItem, type CslItem } from '#lib/citations/csl-item.ts'
import { containerNode, pageNodes, workMention, workReference } from '#lib/citations/work-json-ld.ts'
import { describeLicence } from '#lib/licences/describe-licence.ts'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { known } from '#lib/seo/known.ts'

/** Address of a publication's page. */
export function publicationUrl({ slug }: Pick<PublicationSummary, 'slug'>, origin: string): string {
  return `${origin}/publications/${slug}`
}

/** The record of a publication: whatever a machine reads about it is written from this. */
export function publicationRecord(publication: PublicationSummary | CitablePublication, origin: string): CslItem {
  return cslItem(publication, origin)
}

/** A publication as schema.org knows it, for its own page. */
export function publicationJsonLd(publication: PublicationPage, origin: string): object {
  const record = publicationRecord(publication, origin)
  const personPage = (author: number) => {
    const slug = publication.authors[author]?.personSlug
    return slug ? `${origin}/people/${slug}` : null
  }
  const reference = workReference(record, publicationUrl(publication, origin), personPage)
  const { oaStatus, licence, pdfUrl, funders, versions, status, noticeDoi } = publication
  const article: ScholarlyArticle = known({
    ...reference,
    // Every type that a publication can be has these properties, so one of them is checked for all.
    '@type': 'ScholarlyArticle',
    ...pageNodes(record),
    mainEntityOfPage: publicationUrl(publication, origin),
    abstract: record.abstract ?? null,
    inLanguage: publication.language,
    keywords: record.keyword ?? null,
    isPartOf: containerNode(record),
    publisher: record.publisher ? { '@type': 'Organization' as const, name: record.publisher } : null,
    creativeWorkStatus: status,
    isAccessibleForFree: oaStatus === null ? null : oaStatus !== 'closed',
    license: licence ? describeLicence(licence).url : null,
    encoding: pdfUrl
      ? { '@type': 'MediaObject' as const, contentUrl: pdfUrl, encodingFormat: 'application/pdf' }
      : null,
    funder: funders.map(({ name, ror }) => known({ '@type': 'Organization', name, sameAs: ror })),
    funding: funders.flatMap(({ name, award }) =>
      award
        ? [{ '@type': 'Grant' as const, identifier: award, funder: { '@type': 'Organization' as const, name } }]
        : [],
    ),
    correction: noticeDoi ? doiUrl(noticeDoi) : null,
    isBasedOn: versions.flatMap(({ relation, doi }) => (relation === 'version-of' ? [doiUrl(doi)] : [])),
    dateModified: publication._updatedAt,
  })
  return { ...article, '@type': reference['@type'] }
}

/** A publication as something else mentions it; who wrote it stands on its own page. */
export function publicationMention(publication: PublicationSummary, origin: string) {
  return workMention(publicationRecord(publication, origin), publicationUrl(publication, origin))
}
