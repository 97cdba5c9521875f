import type { WorkRecord } from '#lib/import-record/work-record.ts'
import { differencesOf, lockedFields, otherWords, versionDifference, type Difference } from './differences.ts'
import type { Match } from './find-known.ts'
import type { LakeMutation } from './lake-client.ts'
import { withKeys } from './names.ts'
import { plainValue } from './plain-value.ts'
import type { EntryName } from './plan-new.ts'
import type { PlannedEntry } from './planned-entry.ts'
import { publicationFields, type ImportedFields, type PeopleByOrcid } from './publication-fields.ts'
import type { CurrentDocument } from './read-current.ts'
import { readSourceNote, sourceNote } from './source-note.ts'

interface ChangeOptions {
  readonly current: CurrentDocument | null
  readonly people: PeopleByOrcid
  readonly siteLanguage: string
  readonly now: Date
}

/** What an import changes in a publication that is there: only in its draft, and only what no editor has changed. */
export function planChange(
  named: EntryName,
  record: WorkRecord,
  { known, how }: Match,
  { current, people, siteLanguage, now }: ChangeOptions,
): PlannedEntry {
  if (!current || how === 'alike') return { ...named, state: 'duplicate', differences: [], reason: alike }
  const { seen } = current
  const note = readSourceNote(seen['source'])
  if (how === 'version') {
    const version = { _type: 'publicationVersion', relation: 'version-of', doi: record.doi ?? '' } as const
    const added = record.doi ? versionDifference(seen['versions'], [version], note, known.doi ?? undefined) : []
    if (added.length === 0) return { ...named, state: 'duplicate', differences: [], reason: versionOf(known.title) }
    const remarks = [...named.remarks, `It is another version of “${known.title}”, and is named on its page.`]
    return { ...named, remarks, state: 'changed', differences: added, writes: writesOf(current, added, {}) }
  }
  const fields = publicationFields(record, people)
  const implied = impliedFields(fields, seen, siteLanguage)
  const preprint =
    how === 'becomes' && known.doi
      ? [{ _type: 'publicationVersion', relation: 'version-of', doi: known.doi } as const]
      : []
  const differences = [
    ...differencesOf(seen, fields, note, record.provider).filter(({ field }) => !implied.includes(field)),
    ...versionDifference(
      seen['versions'],
      [...preprint, ...(fields.versions ?? [])],
      note,
      fields.doi ?? known.doi ?? undefined,
    ),
  ]
  const changes = differences.filter(({ kept }) => kept === null)
  if (changes.length === 0) {
    return { ...named, state: 'duplicate', differences, reason: differences.length > 0 ? keptAsItIs : identical }
  }
  const weaker = differences.filter(({ kept }) => kept === 'from a better source').map(({ field }) => field)
  const imported = { ...note.imported, ...withoutFields(fields, [...weaker, ...implied, ...otherWords(seen, fields)]) }
  const after = { ...seen, ...Object.fromEntries(changes.map(({ field, imported: value }) => [field, value])) }
  const provider = weaker.length > 0 ? note.provider : record.provider
  const source = sourceNote(providerOf(provider, record), now, imported, lockedFields(after, imported))
  const remarks =
    how === 'becomes'
      ? [...named.remarks, `Its preprint is here already: the page becomes the paper’s.`]
      : named.remarks
  return { ...named, remarks, state: 'changed', differences, writes: writesOf(current, changes, { source }) }
}

const identical = 'It is here already, and nothing has changed.'
const keptAsItIs = 'It is here already. What differs was changed by hand, or comes from a better source, and stays.'
const alike =
  'A publication with this title, year and first author is here already. Open it; if it is the same, write the DOI there.'

function versionOf(title: string): string {
  return `It is a preprint or another version of “${title}”, whose page names it already.`
}

/** What is written goes into the draft; where there is none, it begins as a copy of what is published. */
export function writesOf(
  { seen, isDraft }: CurrentDocument,
  changes: readonly Difference[],
  more: Readonly<Record<string, unknown>>,
): LakeMutation[] {
  const set = { ...Object.fromEntries(changes.map(({ field, imported }) => [field, withKeys(imported)])), ...more }
  if (isDraft) return [{ patch: { id: seen._id, ifRevisionID: seen._rev, set } }]
  const { _rev, _createdAt, _updatedAt, ...content } = seen
  // Fails when somebody has begun a draft since: their work is not written over.
  return [{ create: { ...content, ...set, _id: `drafts.${seen._id}`, _type: seen._type } }]
}

/**
 * Fields that are empty and yet say what an import brings: a publication that names no language is in the site's, and a
 * preprint's server stands as its publisher or as what holds it.
 */
function impliedFields(fields: ImportedFields, seen: CurrentDocument['seen'], siteLanguage: string): string[] {
  const isPreprint = fields.cslType === 'article'
  const said = {
    language: siteLanguage,
    containerTitle: isPreprint ? seen['publisher'] : undefined,
    publisher: isPreprint ? seen['containerTitle'] : undefined,
  }
  const incoming: Readonly<Record<string, unknown>> = { ...fields }
  return Object.entries(said).flatMap(([field, value]) => {
    return !seen[field] && value !== undefined && incoming[field] === value ? [field] : []
  })
}

function withoutFields(fields: object, left: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => !left.includes(name) && plainValue(value) !== undefined),
  )
}

function providerOf(provider: string | null, record: WorkRecord): WorkRecord['provider'] {
  return provider === 'Crossref' || provider === 'DataCite' || provider === 'Europe PMC' ? provider : record.provider
}
