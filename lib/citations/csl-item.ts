import { doiUrl } from '../identifiers/doi.ts'
import { cslText, oneLine, paragraphs, type MarkedText } from './csl-text.ts'
import type { CslType } from './csl-types.ts'

/**
 * What a citation is made of. Only title, authors and year are always known; what a list does not ask the lake for may be
 * left out altogether.
 */
export interface CitableWork {
  readonly slug: string
  /** A type of CSL: `article-journal`, `chapter`, … */
  readonly cslType: CslType
  readonly title: string
  readonly titleRich: readonly MarkedText[] | null
  /** BCP 47, where it is known. */
  readonly language?: string | null
  readonly authors: readonly {
    readonly family: string | null
    readonly given: string | null
    readonly literal: string | null
    readonly orcid: string | null
  }[]
  readonly issued: { readonly year: number; readonly month: number | null; readonly day: number | null }
  readonly status: string
  readonly containerTitle: string | null
  readonly volume: string | null
  readonly issue: string | null
  readonly pages: string | null
  readonly articleNumber: string | null
  readonly publisher: string | null
  readonly doi: string | null
  readonly noticeDoi?: string | null
  readonly issn?: string | null
  readonly isbn?: string | null
  readonly pmid?: string | null
  readonly pmcid?: string | null
  readonly arxiv?: string | null
  readonly abstract?: string | null
  readonly keywords?: readonly string[]
}

export interface CslName {
  readonly family?: string | undefined
  readonly given?: string | undefined
  /** A group; it has neither of the other two. */
  readonly literal?: string | undefined
  /** As an address, the way Crossref gives it. */
  readonly ORCID?: string | undefined
}

/**
 * CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables). Strings are one line
 * each but for the abstract; `title` and `container-title` may hold `<i>`, `<b>`, `<sub>` and `<sup>`.
 */
export interface CslItem {
  readonly id: string
  readonly type: CslType
  readonly title: string
  readonly language?: string | undefined
  readonly author: readonly CslName[]
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] }
  readonly 'container-title'?: string | undefined
  readonly publisher?: string | undefined
  readonly volume?: string | undefined
  readonly issue?: string | undefined
  /** `45-67`, or the number of the article. */
  readonly page?: string | undefined
  /** Of a report. */
  readonly number?: string | undefined
  /** What kind of thesis it is. */
  readonly genre?: string | undefined
  readonly status?: 'in press' | 'retracted' | undefined
  readonly note?: string | undefined
  readonly DOI?: string | undefined
  readonly URL: string
  readonly ISSN?: string | undefined
  readonly ISBN?: string | undefined
  readonly PMID?: string | undefined
  readonly PMCID?: string | undefined
  readonly archive?: string | undefined
  /** Number in `archive`. */
  readonly archive_location?: string | undefined
  readonly abstract?: string | undefined
  readonly keyword?: string | undefined
  /** CSL's place for what it has no variable for: the address of the notice that retracts or corrects the work. */
  readonly custom?: { readonly notice: string } | undefined
}

/** The one record that every form of a citation is written from: tags, JSON-LD, BibTeX, RIS, formatted references. */
export function cslItem(work: CitableWork, origin: string): CslItem {
  const { slug, cslType, titleRich, doi, arxiv, keywords = [], status } = work
  const place = placeOf(work)
  const notice = noticeOf(work)
  return {
    id: slug,
    type: cslType,
    title: cslText(titleRich ?? [{ text: work.title, marks: [] }]),
    language: line(work.language),
    author: work.authors.map(cslName),
    issued: { 'date-parts': [dateParts(work.issued)] },
    'container-title': place.container,
    publisher: place.publisher,
    volume: line(work.volume),
    issue: line(work.issue),
    page:
      line(work.pages)?.replace(/\s*[-–—]+\s*/g, '-') ?? (cslType === 'report' ? undefined : line(work.articleNumber)),
    number: cslType === 'report' ? line(work.articleNumber) : undefined,
    // Which degree it was for is not known.
    genre: cslType === 'thesis' ? 'Thesis' : undefined,
    status: status === 'in press' || status === 'retracted' ? status : undefined,
    note: noteOf(work),
    DOI: line(doi),
    URL: addressOf(work, origin),
    ISSN: line(work.issn),
    ISBN: line(work.isbn),
    PMID: line(work.pmid),
    PMCID: line(work.pmcid),
    archive: arxiv ? 'arXiv' : undefined,
    archive_location: line(arxiv),
    abstract: work.abstract ? paragraphs(work.abstract) || undefined : undefined,
    keyword: keywords.map(oneLine).filter(Boolean).join(', ') || undefined,
    custom: notice ? { notice } : undefined,
  }
}

function cslName({ family, given, literal, orcid }: CitableWork['authors'][number]): CslName {
  const ORCID = orcid ? `https://orcid.org/${orcid}` : undefined
  const familyName = line(family)
  return familyName ? { family: familyName, given: line(given), ORCID } : { literal: line(literal), ORCID }
}

/** Where the work is; its page on this site only where nobody else has it. */
function addressOf({ doi, arxiv, slug }: CitableWork, origin: string): string {
  if (doi) return doiUrl(doi)
  return arxiv ? `https://arxiv.org/abs/${arxiv}` : `${origin}/publications/${slug}`
}

/** A preprint's server and a thesis's university publish it; nothing contains it. */
function placeOf({ cslType, containerTitle, publisher, arxiv }: CitableWork) {
  const [container, house] = [line(containerTitle), line(publisher)]
  switch (cslType) {
    case 'article':
      return { container: undefined, publisher: house ?? container ?? (arxiv ? 'arXiv' : undefined) }
    case 'dataset':
    case 'software':
    case 'thesis':
    case 'report':
    case 'book':
      return { container: undefined, publisher: house ?? container }
    case 'article-journal':
    case 'chapter':
    case 'paper-conference':
      return {
        container: container === undefined ? undefined : cslText([{ text: container, marks: [] }]),
        publisher: house,
      }
  }
}

function dateParts({ year, month, day }: CitableWork['issued']): readonly number[] {
  if (month === null) return [year]
  return day === null ? [year, month] : [year, month, day]
}

/** What somebody who cites the work must hear, whichever program shows it to them. */
function noteOf(work: CitableWork): string | undefined {
  const state = stateNames.get(work.status)
  const notice = noticeOf(work)
  return state && notice ? `${state}. Notice: ${notice}` : state
}

const stateNames: ReadonlyMap<string, string> = new Map([
  ['in press', 'In press'],
  ['corrected', 'Corrected'],
  ['retracted', 'Retracted'],
])

function noticeOf({ status, noticeDoi }: CitableWork): string | undefined {
  return noticeDoi && (status === 'retracted' || status === 'corrected') ? doiUrl(noticeDoi) : undefined
}

function line(text: string | null | undefined): string | undefined {
  return (text && oneLine(text)) || undefined
}
