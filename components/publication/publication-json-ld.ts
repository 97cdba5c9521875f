import type { PublicationAuthor, PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import type { CslType } from '#sanity/content/publication/publication.terms.ts'
import { authorFullName } from '#lib/citations/authors.ts'
import { partialDateText } from '#lib/dates/format-date.ts'
import { describeLicence } from '#lib/licences/describe-licence.ts'
import type { JsonLdNode, JsonLdValue } from '#lib/seo/json-ld.ts'
import { doiUrl } from '#lib/identifiers/doi.ts'

const schemaTypes: Readonly<Record<CslType, string>> = {
  'article-journal': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  chapter: 'Chapter',
  book: 'Book',
  'paper-conference': 'ScholarlyArticle',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  thesis: 'Thesis',
  report: 'Report',
}

/** A publication as schema.org knows it, for its own page. */
export function publicationJsonLd(publication: PublicationPage, origin: string): JsonLdNode {
  return {
    ...publicationReference(publication, origin),
    abstract: publication.abstract,
    keywords: publication.keywords.length > 0 ? publication.keywords : null,
    pagination: publication.pages,
    isPartOf: containerOf(publication),
    isAccessibleForFree: publication.oaStatus === null ? null : publication.oaStatus !== 'closed',
    license: publication.licence ? describeLicence(publication.licence).url : null,
    encoding: publication.pdfUrl
      ? { '@type': 'MediaObject', contentUrl: publication.pdfUrl, encodingFormat: 'application/pdf' }
      : null,
    funder: publication.funders.map(({ name, ror }) => ({ '@type': 'Organization', name, '@id': ror })),
    dateModified: publication._updatedAt,
  }
}

/** A publication as something else mentions it: enough to know which one it is. */
export function publicationReference(publication: PublicationSummary, origin: string): JsonLdNode {
  return {
    '@type': schemaTypes[publication.cslType],
    name: publication.title,
    headline: publication.title,
    url: `${origin}/publications/${publication.slug}`,
    sameAs: publication.doi ? doiUrl(publication.doi) : null,
    identifier: publication.doi ? { '@type': 'PropertyValue', propertyID: 'DOI', value: publication.doi } : null,
    datePublished: partialDateText(publication.issued),
    author: publication.authors.map((author) => authorNode(author, origin)),
  }
}

function authorNode(author: PublicationAuthor, origin: string): JsonLdValue {
  return {
    '@type': author.literal ? 'Organization' : 'Person',
    name: authorFullName(author),
    familyName: author.family,
    givenName: author.given,
    url: author.personSlug ? `${origin}/people/${author.personSlug}` : null,
    sameAs: author.orcid ? `https://orcid.org/${author.orcid}` : null,
  }
}

/** Schema.org nests issue, volume and journal; what is not known leaves its layer out. */
function containerOf({ containerTitle, volume, issue, issn, cslType }: PublicationPage): JsonLdValue {
  if (!containerTitle) return null
  if (cslType !== 'article-journal') return { '@type': 'CreativeWork', name: containerTitle }
  const journal = { '@type': 'Periodical', name: containerTitle, issn }
  const inVolume = volume ? { '@type': 'PublicationVolume', volumeNumber: volume, isPartOf: journal } : journal
  return issue ? { '@type': 'PublicationIssue', issueNumber: issue, isPartOf: inVolume } : inVolume
}
