import type { CslItem } from './csl-item.ts'
import { issuedText, pageRange, sortName } from './csl-names.ts'
import { cslPlainText } from './csl-text.ts'
import type { CslType } from './csl-types.ts'

/** Name and content of one meta tag. */
export type MetaTag = readonly [name: string, content: string]

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

/** Types whose place is who published them, since nothing contains them. */
const placedByPublisher: ReadonlySet<CslType> = new Set(['article', 'thesis', 'report'])

/** What a page knows of a work besides its record. */
export interface WorkAddresses {
  readonly pdf: string | null
  /** The page that stands for the work, with its abstract. */
  readonly page: string
}

/**
 * Highwire Press tags, which Google Scholar and reference managers read: one `citation_author` for each author, in the
 * order of the paper. https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
 */
export function highwireTags(item: CslItem, { pdf, page }: WorkAddresses): readonly MetaTag[] {
  const { first, last } = pageRange(item)
  const candidates: readonly (readonly [string, string | null | undefined])[] = [
    ['citation_title', cslPlainText(item.title)],
    ...item.author.flatMap((name) => [
      ['citation_author', sortName(name)] as const,
      ['citation_author_orcid', name.ORCID] as const,
    ]),
    ['citation_language', item.language],
    ['citation_publication_date', issuedText(item, '/')],
    [containerTags[item.type], placeOf(item)],
    ['citation_technical_report_number', item.number],
    ['citation_volume', item.volume],
    ['citation_issue', item.issue],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', placedByPublisher.has(item.type) ? null : item.publisher],
    ['citation_issn', item.ISSN],
    ['citation_isbn', item.ISBN],
    ['citation_doi', item.DOI],
    ['citation_pmid', item.PMID],
    ['citation_arxiv_id', item.archive_location],
    ['citation_pdf_url', pdf],
    ['citation_abstract_html_url', page],
    ...(item.keyword?.split(', ') ?? []).map((keyword) => ['citation_keywords', keyword] as const),
  ]
  return candidates.flatMap(([name, content]): MetaTag[] => (content ? [[name, content]] : []))
}

function placeOf(item: CslItem): string | undefined {
  if (placedByPublisher.has(item.type)) return item.publisher
  const container = item['container-title']
  return container && cslPlainText(container)
}
