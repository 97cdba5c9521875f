import { identifiersOf, type Identifier } from '#lib/search/found-identifiers.ts'
import type { SearchEntry } from '#lib/search/search-entry.ts'
import { pathOf, type SearchDocument, type SearchType } from './search.shape.ts'

/** Characters of a text that are searched; what stands beyond is the tail of something very long. */
const longestBody = 60_000

/** What a search result says about a document besides its title. */
export type SearchFacts = Pick<
  SearchDocument,
  'kind' | 'status' | 'publishedAt' | 'year' | 'cslType' | 'containerTitle' | 'role'
> & {
  readonly type: SearchType
  /** One after the other. */
  readonly keywords: string
  /** A visitor who sought one is shown it. */
  readonly identifiers: readonly Identifier[]
}

/** A document as the search index takes it. */
export function searchEntry(document: SearchDocument): SearchEntry<SearchFacts> {
  const { _id, _type, slug, title, lead, doi, pmid, pmcid, arxiv, orcid, authors, callouts, videos } = document
  const { kind, status, publishedAt, year, cslType, containerTitle, role } = document
  const authorNames = authors.map(({ given, family, literal }) => literal ?? [given, family].join(' ').trim())
  const body = [
    document.text,
    document.bio,
    document.abstract,
    ...callouts.flatMap(({ title, text }) => [title, text]),
    ...document.quotes,
    ...document.captions,
    ...document.cells,
    ...document.notes,
    ...videos.flatMap(({ title, transcript }) => [title, transcript]),
  ]
  const identifiers = identifiersOf({ DOI: doi, PMID: pmid, PMCID: pmcid, arXiv: arxiv, ORCID: orcid })
  return {
    id: _id,
    path: pathOf({ _type, slug }),
    title,
    names: listed([...authorNames, ...document.bylines, ...document.mentioned, ...document.altNames]),
    topics: listed(document.topics),
    terms: listed([...document.keywords, containerTitle, ...identifiers.map(({ value }) => value)]),
    summary: lead ?? role ?? '',
    body: inParagraphs(body).slice(0, longestBody),
    facts: {
      type: _type,
      kind,
      status,
      publishedAt,
      year,
      cslType,
      containerTitle,
      role,
      keywords: listed(document.keywords),
      identifiers,
    },
  }
}

function listed(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join(', ')
}

function inParagraphs(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join('\n\n')
}
