import type { PublicationAuthor } from '#sanity/content/publication/publication-summary.shape.ts'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import type { CslType } from '#sanity/content/publication/publication.terms.ts'
import { authorSortName } from '#lib/citations/authors.ts'
import { partialDateText } from '#lib/dates/format-date.ts'

/** Name and content of one meta tag. */
export type MetaTag = readonly [name: string, content: string]

/**
 * Highwire Press tags, which Google Scholar and reference managers read: one `citation_author` for each author, in the
 * order of the paper. https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function citationTags(publication: PublicationPage): readonly MetaTag[] {
  const { firstPage, lastPage } = pageRange(publication.pages)
  const candidates: readonly (readonly [string, string | null])[] = [
    ['citation_title', publication.title],
    ...publication.authors.flatMap(authorTags),
    ['citation_publication_date', partialDateText(publication.issued, '/')],
    [containerTags[publication.cslType], publication.containerTitle],
    ['citation_volume', publication.volume],
    ['citation_issue', publication.issue],
    ['citation_firstpage', firstPage ?? publication.articleNumber],
    ['citation_lastpage', lastPage],
    ['citation_publisher', publication.publisher],
    ['citation_issn', publication.issn],
    ['citation_isbn', publication.isbn],
    ['citation_doi', publication.doi],
    ['citation_pmid', publication.pmid],
    ['citation_arxiv_id', publication.arxiv],
    ['citation_pdf_url', publication.pdfUrl],
    ...publication.keywords.map((keyword) => ['citation_keywords', keyword] as const),
  ]
  return candidates.flatMap(([name, content]): MetaTag[] => (content ? [[name, content]] : []))
}

/** The tags as elements; React moves them into the head and keeps their order. */
export function CitationMeta({ publication }: { readonly publication: PublicationPage }) {
  return citationTags(publication).map(([name, content], index) => <meta key={index} name={name} content={content} />)
}

const containerTags: Readonly<Record<CslType, string>> = {
  'article-journal': 'citation_journal_title',
  article: 'citation_journal_title',
  chapter: 'citation_inbook_title',
  book: 'citation_inbook_title',
  'paper-conference': 'citation_conference_title',
  dataset: 'citation_journal_title',
  software: 'citation_journal_title',
  thesis: 'citation_dissertation_institution',
  report: 'citation_technical_report_institution',
}

function authorTags(author: PublicationAuthor): readonly (readonly [string, string | null])[] {
  return [
    ['citation_author', authorSortName(author)],
    ['citation_author_orcid', author.orcid ? `https://orcid.org/${author.orcid}` : null],
  ]
}

/** First and last page of `123–130` or `123-30`; a single page is both the first and nothing more. */
function pageRange(pages: string | null): { firstPage: string | null; lastPage: string | null } {
  const [first, last] = (pages ?? '').split(/\s*[-–—]\s*/)
  return { firstPage: first || null, lastPage: last || null }
}
