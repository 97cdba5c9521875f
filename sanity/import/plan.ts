import { plainText } from '#lib/import-record/text-runs.ts'
import type { WorkRecord } from '#lib/import-record/work-record.ts'
import { readCatalogue } from './catalogue.ts'
import { knownIndex, type KnownIndex } from './known-index.ts'
import { findKnown, type Match } from './find-known.ts'
import type { ImportClient } from './lake-client.ts'
import { freeId, freeSlug, type TakenNames } from './names.ts'
import { planChange } from './plan-change.ts'
import { planNew } from './plan-new.ts'
import { planNotice } from './plan-notice.ts'
import type { PlannedEntry, SourceEntry } from './planned-entry.ts'
import { readCurrent } from './read-current.ts'

/** An entry with the publication it belongs to. Papers are matched before preprints, so that these find their page. */
interface Matched {
  readonly entry: SourceEntry
  readonly record: WorkRecord
  readonly match: Match | null
}

/**
 * Says what an import would do with each entry, and changes nothing. Plans are made against the lake as it is now: a
 * second plan after a half-done import holds what is left.
 *
 * @returns in the order of the entries
 */
export async function planImport(
  client: ImportClient,
  entries: readonly SourceEntry[],
  now: Date,
): Promise<readonly PlannedEntry[]> {
  const { publications, people, siteLanguage } = await readCatalogue(client)
  const known = knownIndex(publications)
  const taken: TakenNames = {
    ids: new Set(publications.map(({ id }) => id)),
    slugs: new Set(publications.flatMap(({ slug }) => slug ?? [])),
  }
  const matched = new Map<SourceEntry, Matched & { readonly id: string }>()
  for (const entry of papersFirst(entries)) {
    const { record } = entry
    if (!record) continue
    const match = record.noticeFor.length > 0 ? noticeMatch(record, known) : findKnown(record, known)
    const isNotice = record.noticeFor.length > 0
    const id = match?.known.id ?? freeId(identityOf(record), taken)
    matched.set(entry, { entry, record, match, id })
    if (!isNotice) remember(known, record, id, entry.place)
  }
  const current = await readCurrent(
    client,
    [...matched.values()].map(({ id }) => id),
  )
  return entries.map((entry): PlannedEntry => {
    const found = matched.get(entry)
    if (!found) return { state: 'broken', place: entry.place, title: null, problem: entry.problem ?? 'It is empty.' }
    const { record, match, id } = found
    const named = { place: entry.place, title: plainText(record.title), id, remarks: remarksOn(record) }
    const document = current.get(id) ?? null
    if (record.noticeFor.length > 0) return planNotice(named, record, document, now)
    if (!match) return planNew(named, record, { people, slug: freeSlug(named.title, taken), now })
    if (match.known.plannedFrom !== null) {
      return {
        ...named,
        state: 'duplicate',
        differences: [],
        reason: `It is the same work as ${match.known.plannedFrom}.`,
      }
    }
    return planChange(named, record, match, { current: document, people, siteLanguage, now })
  })
}

function papersFirst(entries: readonly SourceEntry[]): SourceEntry[] {
  return entries.toSorted((a, b) => Number(a.record?.kind === 'article') - Number(b.record?.kind === 'article'))
}

function noticeMatch({ noticeFor }: WorkRecord, known: KnownIndex): Match | null {
  const dois = noticeFor.map(({ doi }) => doi)
  const target = known
    .alike({ dois, pmid: null, arxiv: null, title: '' })
    .find(({ doi }) => doi !== null && dois.includes(doi))
  return target ? { known: target, how: 'same' } : null
}

/** From here on, the work is known: under the place of the entry that brought it. */
function remember(known: KnownIndex, record: WorkRecord, id: string, place: string): void {
  const before = known.byId(id)
  const related = record.versions.filter(({ relation }) => relation === 'version-of' || relation === 'preprint-of')
  known.put({
    id,
    title: plainText(record.title),
    doi: record.doi ?? before?.doi ?? null,
    pmid: record.pmid ?? before?.pmid ?? null,
    arxiv: record.arxiv ?? before?.arxiv ?? null,
    year: record.issued?.year ?? null,
    firstAuthor: record.authors[0]?.family ?? record.authors[0]?.literal ?? null,
    slug: before?.slug ?? null,
    otherDois: [...(before?.otherDois ?? []), ...related.map(({ doi }) => doi)],
    plannedFrom: place,
  })
}

function identityOf({ doi, pmid, arxiv, title, issued }: WorkRecord): string {
  if (doi) return doi
  if (pmid) return `pmid-${pmid}`
  if (arxiv) return `arxiv-${arxiv}`
  return `${plainText(title)} ${issued?.year ?? ''}`
}

function remarksOn(record: WorkRecord): readonly string[] {
  const missing = [
    ...(record.issued ? [] : ['the date']),
    ...(record.authors.length > 0 ? [] : ['the authors']),
    ...(record.kind === 'article-journal' && !record.containerTitle ? ['the journal'] : []),
  ]
  return missing.length > 0
    ? [...record.remarks, `Not known: ${missing.join(', ')}. Fill it in before you publish.`]
    : record.remarks
}
