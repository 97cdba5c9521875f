import { authorOfText } from './author.ts'
import { inPress, recordOfCsl } from './csl-json.ts'
import type { RisEntry } from './ris-entries.ts'
import { statedStatus } from './stated-status.ts'
import { dateOfText, moreExact } from './work-date.ts'
import { UnusableRecordError, type WorkDate, type WorkRecord } from './work-record.ts'

/** Kinds of work by their RIS names. Format: https://en.wikipedia.org/wiki/RIS_(file_format) */
const cslTypes: Readonly<Record<string, string>> = {
  JOUR: 'article-journal',
  EJOUR: 'article-journal',
  JFULL: 'article-journal',
  ABST: 'article-journal',
  MGZN: 'article-journal',
  INPR: 'article-journal',
  CHAP: 'chapter',
  ECHAP: 'chapter',
  ENCYC: 'chapter',
  BOOK: 'book',
  EBOOK: 'book',
  EDBOOK: 'book',
  CONF: 'paper-conference',
  CPAPER: 'paper-conference',
  THES: 'thesis',
  RPRT: 'report',
  STAND: 'report',
  GEN: 'document',
  DATA: 'dataset',
  AGGR: 'dataset',
  COMP: 'software',
  UNPB: 'manuscript',
  MANSCPT: 'manuscript',
  ELEC: 'webpage',
}

/**
 * A RIS entry as a record. Old and new RIS give the same tag different meanings; a value that is missing in its own
 * place is taken from the other.
 *
 * @throws UnusableRecordError which says what is wrong with the entry
 */
export function recordOfRis({ tags, problem }: RisEntry): WorkRecord {
  if (problem) throw new UnusableRecordError(problem)
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []).filter(Boolean)
  const one = (...names: string[]) => all(...names)[0]
  const type = (one('TY') ?? '').toUpperCase()
  const cslType = cslTypes[type]
  if (!cslType) {
    throw new UnusableRecordError(`The kind “${type || 'empty'}” in the line “TY  - …” is none that can be imported.`)
  }
  const issued = issuedOf(one('PY', 'Y1'), one('DA', 'Y2'))
  const names = all('AU', 'A1')
  return recordOfCsl(
    {
      type: cslType,
      title: one('TI', 'T1', 'CT') ?? (cslType === 'book' ? one('BT', 'T2') : undefined),
      author: (names.length > 0 ? names : all('A2', 'ED')).map(authorOfText),
      issued: issued ? { 'date-parts': [[issued.year, issued.month, issued.day]] } : { raw: one('PY', 'Y1') },
      status: type === 'INPR' ? 'in press' : undefined,
      // Other notes are the reader's own.
      note: all('N1').find((value) => statedStatus(value) ?? inPress.exec(value)?.index === 0),
      genre: one('M3'),
      language: one('LA'),
      'container-title': containerOf(cslType, one),
      volume: one('VL'),
      issue: one('IS', 'CP'),
      page: pagesOf(one('SP'), one('EP')),
      'article-number': one('C7'),
      publisher: one('PB'),
      ISSN: one('SN'),
      ISBN: one('SN'),
      DOI:
        one('DO') ??
        all('UR', 'L3', 'M3', 'N1')
          // A notice has a DOI of its own.
          .find((value) => /\b10\.\d{4,9}\//.test(value) && !statedStatus(value))
          ?.replace(/^.*?(?=10\.\d{4,9}\/)/, ''),
      PMID: one('AN', 'C2')?.match(/^(?:PMID:?\s*)?\d{5,9}$/i)?.[0],
      PMCID: all('C2', 'AN').find((value) => /^PMC\d+$/i.test(value)),
      URL: one('UR'),
      abstract: one('AB', 'N2'),
      keyword: all('KW').join(';'),
    },
    'RIS',
  )
}

function containerOf(cslType: string, one: (...names: string[]) => string | undefined): string | undefined {
  if (cslType === 'article-journal') return one('JF', 'T2', 'JO', 'JA', 'J2', 'BT')
  if (cslType === 'manuscript') return one('T2', 'JO', 'JF', 'PB')
  return cslType === 'book' ? undefined : one('T2', 'BT', 'JF', 'JO')
}

function issuedOf(year: string | undefined, date: string | undefined): WorkDate | null {
  return moreExact(dateOfText(year ?? ''), dateOfText(date ?? ''))
}

function pagesOf(first: string | undefined, last: string | undefined): string | undefined {
  if (!first || !last || first.includes('-')) return first
  return `${first}-${last}`
}
