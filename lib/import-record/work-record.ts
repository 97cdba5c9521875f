import type { CslType } from '../citations/csl-types.ts'

export type WorkStatus = 'published' | 'in press' | 'preprint' | 'corrected' | 'retracted'

/** Who said what a record says. */
export type Provider = 'Crossref' | 'DataCite' | 'Europe PMC' | 'ORCID' | 'BibTeX' | 'RIS' | 'CSL-JSON'

export type TextMark = 'em' | 'sub' | 'sup'

/** A stretch of text with the marks it is set in. */
export interface TextRun {
  readonly text: string
  readonly marks: readonly TextMark[]
}

/** A person under family and given names, or a group under its literal name. */
export interface WorkAuthor {
  readonly family: string | null
  readonly given: string | null
  readonly literal: string | null
  readonly orcid: string | null
}

/** As exact as it is known: a day has a month. */
export interface WorkDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** How the work relates to the one named: it is a preprint of it, another version, corrected or retracted by it. */
export interface WorkVersion {
  readonly relation: 'preprint-of' | 'version-of' | 'correction' | 'retraction'
  readonly doi: string
}

export interface WorkFunder {
  readonly name: string
  /** `https://ror.org/…` */
  readonly ror: string | null
  readonly award: string | null
}

/** The work that a notice corrects or retracts. */
export interface NoticeTarget {
  readonly doi: string
  readonly effect: 'corrected' | 'retracted'
}

/** One scholarly work, in the same form whoever described it. Identifiers are normalised and their checksums fit. */
export interface WorkRecord {
  readonly provider: Provider
  readonly kind: CslType
  /** At least one run with text in it. */
  readonly title: readonly TextRun[]
  /** That of the work, as a code of two letters. */
  readonly language: string | null
  readonly authors: readonly WorkAuthor[]
  readonly issued: WorkDate | null
  readonly status: WorkStatus
  readonly containerTitle: string | null
  readonly volume: string | null
  readonly issue: string | null
  readonly pages: string | null
  readonly articleNumber: string | null
  readonly publisher: string | null
  readonly issn: string | null
  readonly isbn: string | null
  readonly doi: string | null
  readonly pmid: string | null
  readonly pmcid: string | null
  readonly arxiv: string | null
  /** DOI of the notice that corrects or retracts the work. */
  readonly noticeDoi: string | null
  readonly pdfUrl: string | null
  /** SPDX identifier. */
  readonly licence: string | null
  /** Paragraphs divided by an empty line. */
  readonly abstract: string | null
  readonly keywords: readonly string[]
  readonly versions: readonly WorkVersion[]
  readonly funders: readonly WorkFunder[]
  /** Not empty when the record is itself a notice about other works. */
  readonly noticeFor: readonly NoticeTarget[]
  /** What somebody should look at, as sentences. */
  readonly remarks: readonly string[]
}

/** A record in which nothing is known but what is given. */
export function workRecord(known: Partial<WorkRecord> & Pick<WorkRecord, 'provider' | 'kind' | 'title'>): WorkRecord {
  return {
    language: null,
    authors: [],
    issued: null,
    status: known.kind === 'article' ? 'preprint' : 'published',
    containerTitle: null,
    volume: null,
    issue: null,
    pages: null,
    articleNumber: null,
    publisher: null,
    issn: null,
    isbn: null,
    doi: null,
    pmid: null,
    pmcid: null,
    arxiv: null,
    noticeDoi: null,
    pdfUrl: null,
    licence: null,
    abstract: null,
    keywords: [],
    versions: [],
    funders: [],
    noticeFor: [],
    remarks: [],
    ...known,
  }
}

/** A description of a work that cannot become a publication. The message says what is wrong and what to do. */
export class UnusableRecordError extends Error {
  override readonly name = 'UnusableRecordError'
}
