import { normaliseDoi } from '../identifiers/doi.ts'
import type { CslType } from '../citations/csl-types.ts'
import { abstractText } from './abstract.ts'
import { author, authorsOf } from './author.ts'
import { crossrefNotices } from './crossref-notices.ts'
import { crossrefWork, type CrossrefDate, type CrossrefWork } from './crossref-shape.ts'
import { languageCode } from './language-code.ts'
import { markupRuns } from './markup.ts'
import { firstIsbn, firstIssn, openLicence, placeOf } from './numbers.ts'
import { plainText } from './text-runs.ts'
import { looksLikeNotice, readTitle, withSubtitle } from './title-words.ts'
import { dateOfParts, moreExact } from './work-date.ts'
import {
  UnusableRecordError,
  workRecord,
  type TextRun,
  type WorkDate,
  type WorkFunder,
  type WorkRecord,
} from './work-record.ts'

const kinds: Readonly<Record<string, CslType>> = {
  'journal-article': 'article-journal',
  'posted-content': 'article',
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'book-part': 'chapter',
  'reference-entry': 'chapter',
  book: 'book',
  monograph: 'book',
  'edited-book': 'book',
  'reference-book': 'book',
  'proceedings-article': 'paper-conference',
  dataset: 'dataset',
  database: 'dataset',
  dissertation: 'thesis',
  report: 'report',
  'report-component': 'report',
  standard: 'report',
}

/**
 * A work in Crossref's own words as a record. Format: https://github.com/CrossRef/rest-api-doc/blob/master/api_format.md
 *
 * @throws UnusableRecordError for what is no work, such as a journal issue or a grant, and for one without a title
 */
export function recordOfCrossref(message: unknown): WorkRecord {
  const work = crossrefWork.safeParse(message).data
  const doi = work ? normaliseDoi(work.DOI) : null
  if (!work || !doi) throw new UnusableRecordError('What Crossref sent is not the description of a work.')
  const kind = kindOf(work)
  const { title, status: statusOfTitle } = readTitle(titleOf(work))
  if (title.length === 0)
    throw new UnusableRecordError(`Crossref has no title for ${doi}. Create the publication by hand.`)
  const notices = crossrefNotices(work, statusOfTitle)
  const authors = authorsOf((work.author ?? []).map(crossrefAuthor))
  return workRecord({
    provider: 'Crossref',
    kind,
    title,
    language: languageCode(work.language),
    authors: authors.length > 0 || kind !== 'book' ? authors : authorsOf((work.editor ?? []).map(crossrefAuthor)),
    issued: issuedOf(work),
    status: notices.status ?? (kind === 'article' ? 'preprint' : 'published'),
    containerTitle: containerOf(work, kind),
    volume: trimmed(work.volume),
    issue: trimmed(work.issue),
    ...placeOf(work.page, work['article-number']),
    publisher: trimmed(work.publisher),
    issn: firstIssn(work.ISSN ?? []),
    isbn: firstIsbn(work.ISBN ?? []),
    doi,
    noticeDoi: notices.noticeDoi,
    ...openAccessOf(work),
    abstract: work.abstract ? abstractText(work.abstract) : null,
    versions: notices.versions,
    funders: fundersOf(work),
    noticeFor: notices.noticeFor,
    remarks: [...notices.remarks, ...titleRemarks(title, notices.noticeFor.length > 0)],
  })
}

function kindOf({ type, subtype, DOI, ...work }: CrossrefWork): CslType {
  const kind = kinds[type ?? '']
  if (kind) return kind
  if (!type || type === 'other') return work['container-title']?.length ? 'article-journal' : 'report'
  const named = (subtype ?? type).replaceAll('-', ' ')
  throw new UnusableRecordError(`${DOI} is the DOI of a ${named}, which is no publication of its own.`)
}

function titleOf({ title, subtitle }: CrossrefWork): readonly TextRun[] {
  return withSubtitle(markupRuns(title?.[0] ?? ''), markupRuns(subtitle?.[0] ?? ''))
}

function titleRemarks(title: readonly TextRun[], isNotice: boolean): string[] {
  return !isNotice && looksLikeNotice(title)
    ? ['The title reads like that of a correction or retraction notice. Check that this is the work you mean.']
    : []
}

type CrossrefAuthor = NonNullable<CrossrefWork['author']>[number]

function crossrefAuthor({ family, given, name, suffix, prefix, ORCID }: CrossrefAuthor) {
  return author({ family, given, literal: name, suffix, particle: prefix, orcid: ORCID })
}

/** The issue's date is what a citation gives; it counts before the date on which the work went online. */
function issuedOf(work: CrossrefWork): WorkDate | null {
  const print = dateOf(work['published-print'])
  const online = dateOf(work['published-online']) ?? dateOf(work.posted)
  return moreExact(print, online) ?? dateOf(work.published) ?? dateOf(work.issued)
}

function dateOf(date: CrossrefDate): WorkDate | null {
  return dateOfParts(date?.['date-parts'][0] ?? [])
}

/** Of a chapter the last title is the book, the ones before it its series; a preprint stands on a server. */
function containerOf(work: CrossrefWork, kind: CslType): string | null {
  const titles = (work['container-title'] ?? []).map((title) => plainText(markupRuns(title))).filter(Boolean)
  if (kind === 'chapter' || kind === 'paper-conference') return titles.at(-1) ?? null
  if (kind !== 'article') return titles[0] ?? null
  return titles[0] ?? trimmed(work.institution?.[0]?.name) ?? trimmed(work['group-title'])
}

/** A publisher's PDF is only free to read where an open licence says so. */
function openAccessOf({ license, link }: CrossrefWork): Pick<WorkRecord, 'licence' | 'pdfUrl'> {
  const ofArticle = (license ?? []).filter((one) => one['content-version'] !== 'am' && one['content-version'] !== 'tdm')
  const licence = ofArticle.map(({ URL }) => openLicence(URL ?? '')).find((known) => known !== null) ?? null
  const pdf = (link ?? []).find((one) => one['content-type'] === 'application/pdf' && one.URL?.startsWith('https://'))
  return { licence, pdfUrl: licence && pdf?.URL && URL.canParse(pdf.URL) ? pdf.URL : null }
}

function fundersOf({ funder }: CrossrefWork): WorkFunder[] {
  return (funder ?? []).flatMap(({ name, award, id }): WorkFunder[] => {
    const funderName = trimmed(name)
    if (!funderName) return []
    const ror = id?.find((one) => one['id-type']?.toUpperCase() === 'ROR')?.id ?? null
    const awards = [...new Set((award ?? []).map((one) => one.trim()).filter(Boolean))]
    return (awards.length > 0 ? awards : [null]).map((one) => ({ name: funderName, ror, award: one }))
  })
}

function trimmed(text: string | null | undefined): string | null {
  return (text && plainText(markupRuns(text))) || null
}
