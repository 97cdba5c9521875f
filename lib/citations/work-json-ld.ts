import { known } from '../seo/known.ts'
import type { CslItem, CslName } from './csl-item.ts'
import { fullName, issuedText, pageRange } from './csl-names.ts'
import { cslPlainText } from './csl-text.ts'
import type { CslType } from './csl-types.ts'

const schemaTypes = {
  'article-journal': 'ScholarlyArticle',
  article: 'ScholarlyArticle',
  chapter: 'Chapter',
  book: 'Book',
  'paper-conference': 'ScholarlyArticle',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  thesis: 'Thesis',
  report: 'Report',
} as const satisfies Readonly<Record<CslType, string>>

/** A work as schema.org names it: enough to know which one it is. */
export function workMention(item: CslItem, page: string) {
  const title = cslPlainText(item.title)
  return known({
    '@type': schemaTypes[item.type],
    '@id': page,
    name: title,
    headline: title,
    url: page,
    sameAs: item.DOI ? item.URL : null,
    identifier: identifiersOf(item),
    datePublished: issuedText(item),
  })
}

/** A work with who wrote it. `pageOf` gives an author's page on the site, by their place among the authors. */
export function workReference(item: CslItem, page: string, pageOf: (author: number) => string | null) {
  return known({
    ...workMention(item, page),
    author: item.author.map((name, index) => authorNode(name, pageOf(index))),
  })
}

function authorNode(name: CslName, page: string | null) {
  const shared = { name: fullName(name), url: page, sameAs: name.ORCID ?? null }
  if (!name.family) return known({ '@type': 'Organization', ...shared })
  return known({ '@type': 'Person', ...shared, familyName: name.family, givenName: name.given ?? null })
}

function identifiersOf({ DOI, PMID, PMCID, archive, archive_location }: CslItem) {
  const identifiers = [
    ['DOI', DOI],
    ['PMID', PMID],
    ['PMCID', PMCID],
    [archive ?? 'archive', archive_location],
  ] as const
  return identifiers.flatMap(([propertyID, value]) =>
    value ? [{ '@type': 'PropertyValue' as const, propertyID, value }] : [],
  )
}

/** Schema.org nests issue, volume and journal; what is not known leaves its layer out. */
export function containerNode(item: CslItem) {
  const { volume, issue, ISSN, type } = item
  const title = item['container-title']
  if (!title) return null
  const name = cslPlainText(title)
  if (type !== 'article-journal') return { '@type': 'CreativeWork' as const, name }
  const journal = known({ '@type': 'Periodical', name, issn: ISSN ?? null })
  const inVolume = volume ? { '@type': 'PublicationVolume' as const, volumeNumber: volume, isPartOf: journal } : journal
  return issue ? { '@type': 'PublicationIssue' as const, issueNumber: issue, isPartOf: inVolume } : inVolume
}

/** First and last page under the names that schema.org has for them. */
export function pageNodes(item: CslItem) {
  const { first, last } = pageRange(item)
  return { pagination: item.page ?? null, pageStart: first ?? null, pageEnd: last ?? null }
}
