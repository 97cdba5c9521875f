import { plainText } from '#lib/import-record/text-runs.ts'
import type { WorkRecord } from '#lib/import-record/work-record.ts'
import type { KnownPublication } from './catalogue.ts'
import { withoutVersion, type KnownIndex } from './known-index.ts'
import { titleKey } from './title-key.ts'

/** How a record and a publication belong together. */
export interface Match {
  readonly known: KnownPublication
  /**
   * `same`: the record describes it. `becomes`: the publication is the preprint of what the record describes.
   * `version`: the record is the preprint, or another version, of it. `alike`: only title, year and author say so.
   */
  readonly how: 'same' | 'becomes' | 'version' | 'alike'
}

/** The publication that a record belongs to; `null` when it is new. */
export function findKnown(record: WorkRecord, index: KnownIndex): Match | null {
  const others = record.versions
    .filter(({ relation }) => relation === 'preprint-of' || relation === 'version-of')
    .map(({ doi }) => doi)
  const { doi, pmid, arxiv } = record
  const all = index.alike({ dois: [doi, ...others], pmid, arxiv, title: plainText(record.title) })
  const same = all.find((known) => sharesIdentifier(record, known))
  if (same) return { known: same, how: 'same' }
  const related = all.find(
    ({ doi, otherDois }) => (doi && others.includes(doi)) || (record.doi && otherDois.includes(record.doi)),
  )
  if (related)
    return { known: related, how: record.kind === 'article' || !isPreprintOf(related, record) ? 'version' : 'becomes' }
  const alike = all.find((known) => looksAlike(record, known))
  return alike ? { known: alike, how: 'alike' } : null
}

function sharesIdentifier({ doi, pmid, arxiv }: WorkRecord, known: KnownPublication): boolean {
  if (doi && known.doi) return doi === known.doi
  if (pmid && known.pmid) return pmid === known.pmid
  return Boolean(arxiv && known.arxiv && withoutVersion(arxiv) === withoutVersion(known.arxiv))
}

/** Of a paper and a preprint that know each other, the page is the preprint's while its own DOI is the preprint's. */
function isPreprintOf(known: KnownPublication, record: WorkRecord): boolean {
  if (record.kind !== 'article-journal' && record.kind !== 'paper-conference' && record.kind !== 'chapter') return false
  return known.doi !== null && known.doi !== record.doi
}

function looksAlike(record: WorkRecord, known: KnownPublication): boolean {
  // Two works with DOIs of their own are two works, however alike their titles.
  if (record.doi && known.doi) return false
  const title = titleKey(plainText(record.title))
  if (title.length < 12 || title !== titleKey(known.title)) return false
  if (record.issued && known.year && Math.abs(record.issued.year - known.year) > 1) return false
  const [first] = record.authors
  const family = first ? (first.family ?? first.literal) : null
  return !family || !known.firstAuthor || titleKey(family) === titleKey(known.firstAuthor)
}
