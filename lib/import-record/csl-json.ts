import { z } from 'zod'
import { readArxiv } from '../identifiers/arxiv.ts'
import type { CslType } from '../citations/csl-types.ts'
import { abstractText } from './abstract.ts'
import { author, authorsOf } from './author.ts'
import { languageCode } from './language-code.ts'
import { markupRuns } from './markup.ts'
import { firstDoi, firstIsbn, firstIssn, openLicence, placeOf } from './numbers.ts'
import { statedStatus } from './stated-status.ts'
import { plainText } from './text-runs.ts'
import { readTitle, withSubtitle } from './title-words.ts'
import { retractedWithoutNotice } from './crossref-notices.ts'
import { dateOfParts, dateOfText } from './work-date.ts'
import { UnusableRecordError, workRecord, type Provider, type WorkRecord } from './work-record.ts'

/** CSL writes numbers as numbers or as text, and some programs write lists where one value is meant. */
const text = z
  .union([z.string(), z.number().transform(String), z.array(z.string()).transform((all) => all[0] ?? null)])
  .nullish()
  .catch(null)

const name = z.object({
  family: text,
  given: text,
  literal: text,
  suffix: text,
  'non-dropping-particle': text,
  'dropping-particle': text,
  ORCID: text,
})

const dateObject = z.object({
  'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))).nullish(),
  raw: text,
  literal: text,
})

/** Some programs write a date as text. */
const date = z
  .preprocess((value) => (typeof value === 'string' ? { raw: value } : value), dateObject)
  .nullish()
  .catch(null)

/** An item of CSL-JSON. Schema: https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json */
export const cslItem = z.object({
  type: text,
  title: text,
  subtitle: text,
  language: text,
  author: z.array(name).nullish().catch(null),
  editor: z.array(name).nullish().catch(null),
  issued: date,
  status: text,
  genre: text,
  note: text,
  'container-title': text,
  volume: text,
  issue: text,
  page: text,
  number: text,
  'article-number': text,
  publisher: text,
  ISSN: text,
  ISBN: text,
  DOI: text,
  PMID: text,
  PMCID: text,
  URL: text,
  abstract: text,
  keyword: text,
  license: text,
})

export type CslItem = z.output<typeof cslItem>

const kinds: Readonly<Record<string, CslType>> = {
  'article-journal': 'article-journal',
  'article-magazine': 'article-journal',
  'article-newspaper': 'article-journal',
  review: 'article-journal',
  article: 'article',
  manuscript: 'article',
  chapter: 'chapter',
  'entry-encyclopedia': 'chapter',
  entry: 'chapter',
  book: 'book',
  'paper-conference': 'paper-conference',
  dataset: 'dataset',
  software: 'software',
  thesis: 'thesis',
  report: 'report',
  document: 'report',
}

/**
 * An item of CSL-JSON as a record.
 *
 * @throws UnusableRecordError when it is no item, has no title, or is of a type that is no publication
 */
export function recordOfCsl(item: unknown, provider: Provider = 'CSL-JSON'): WorkRecord {
  const work = cslItem.safeParse(item).data
  if (!work)
    throw new UnusableRecordError('This is not the description of a work: an entry is written between { and }.')
  const { title, status } = readTitle(withSubtitle(markupRuns(work.title ?? ''), markupRuns(work.subtitle ?? '')))
  if (title.length === 0) throw new UnusableRecordError('The title is missing. Add it, then import the entry again.')
  const kind = kindOf(work)
  const authors = authorsOf((work.author ?? []).map(cslAuthor))
  const doi = firstDoi([work.DOI, doiAddress(work.URL)])
  const stated = statedStatus(work.note) ?? statedStatus(work.status)
  return workRecord({
    provider,
    kind,
    title,
    language: languageCode(work.language),
    authors: authors.length > 0 || kind !== 'book' ? authors : authorsOf((work.editor ?? []).map(cslAuthor)),
    issued: issuedOf(work),
    status: status ?? stated?.status ?? statusOf(work, kind),
    noticeDoi: stated?.noticeDoi ?? null,
    containerTitle: line(work['container-title']) ?? (kind === 'article' ? line(work.publisher) : null),
    volume: line(work.volume),
    issue: line(work.issue),
    ...placeOf(work.page, work['article-number'] ?? (kind === 'article-journal' ? work.number : null)),
    publisher: line(work.publisher),
    issn: firstIssn([work.ISSN ?? '', ...(work.ISSN ?? '').split(/[\s,;]+/)]),
    isbn: firstIsbn([work.ISBN ?? '']),
    doi,
    pmid: /^\s*(?:PMID:?\s*)?([1-9]\d{0,8})\s*$/i.exec(work.PMID ?? '')?.[1] ?? null,
    pmcid: /PMC[1-9]\d{0,8}/i.exec(work.PMCID ?? '')?.[0]?.toUpperCase() ?? null,
    arxiv: arxivOf(doi, work.URL, work['container-title']),
    licence: work.license ? openLicence(work.license) : null,
    abstract: work.abstract ? abstractText(work.abstract) : null,
    keywords: keywordsOf(work.keyword),
    remarks: [
      ...(status && !stated?.noticeDoi ? [retractedWithoutNotice] : []),
      ...(work.DOI && !doi ? [`“${work.DOI}” is not a DOI, and was left out.`] : []),
    ],
  })
}

/** Reference managers file preprints under articles, with the server as the journal. */
export const preprintServer =
  /^(?:arxiv|biorxiv|medrxiv|chemrxiv|ssrn|preprints\.org|research square|osf preprints|psyarxiv)\b/i

function kindOf({ type, genre, title, 'container-title': container }: CslItem): CslType {
  if (preprintServer.test(container ?? '')) return 'article'
  const kind = kinds[type ?? '']
  if (type === 'manuscript' && /thesis|dissertation/i.test(genre ?? '')) return 'thesis'
  if (kind) return kind
  // Programs write “webpage” and “post” for whatever has an address; preprints and data among them say so.
  if (['webpage', 'post', 'post-weblog', ''].includes(type ?? ''))
    return /preprint/i.test(genre ?? '') ? 'article' : 'report'
  throw new UnusableRecordError(`“${title ?? 'It'}” is a ${type}, which is no scholarly publication.`)
}

/** Publishers call a paper that has no pages yet a “corrected proof”, and BibLaTeX writes `inpress`. */
export const inPress = /\b(?:in ?press|corrected proof)\b/i

function statusOf({ status, note, issued }: CslItem, kind: CslType): WorkRecord['status'] {
  const said = `${status ?? ''} ${note ?? ''} ${issued?.literal ?? ''} ${issued?.raw ?? ''}`
  if (inPress.test(said) || /\b(?:forthcoming|accepted)\b/i.test(said)) return 'in press'
  return kind === 'article' ? 'preprint' : 'published'
}

function issuedOf({ issued }: CslItem) {
  return dateOfParts(issued?.['date-parts']?.[0] ?? []) ?? dateOfText(issued?.raw ?? issued?.literal ?? '')
}

function cslAuthor(one: z.output<typeof name>) {
  return author({
    ...one,
    particle: one['non-dropping-particle'],
    droppingParticle: one['dropping-particle'],
    orcid: one.ORCID,
  })
}

function doiAddress(url: string | null | undefined): string | null {
  return url && /^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) ? url : null
}

function arxivOf(doi: string | null, ...places: readonly (string | null | undefined)[]): string | null {
  const ofDoi = doi && /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1]
  const named = places.map((place) => readArxiv(place ?? '')).find((found) => found !== null)
  return ofDoi || (named ? named.number + named.version : null)
}

function keywordsOf(keyword: string | null | undefined): string[] {
  const words = (keyword ?? '').split(/[;,\n]/).map((word) => line(word) ?? '')
  return [...new Set(words.filter(Boolean))]
}

function line(written: string | null | undefined): string | null {
  return (written && plainText(markupRuns(written))) || null
}
