import type { NoticeTarget, WorkRecord } from '#lib/import-record/work-record.ts'
import { differencesOf, lockedFields, versionDifference } from './differences.ts'
import { writesOf } from './plan-change.ts'
import type { EntryName } from './plan-new.ts'
import type { PlannedEntry } from './planned-entry.ts'
import type { CurrentDocument } from './read-current.ts'
import { readSourceNote, sourceNote } from './source-note.ts'

/**
 * A notice gets no page of its own: it changes the state of the work that it corrects or retracts, and readers are led
 * to it from there.
 */
export function planNotice(
  named: EntryName,
  record: WorkRecord,
  current: CurrentDocument | null,
  now: Date,
): PlannedEntry {
  const { doi } = record
  const target = record.noticeFor.find((notice) => notice.doi === current?.seen['doi']) ?? record.noticeFor[0]
  if (!current || !doi || !target) return { ...named, state: 'broken', problem: withoutTarget(record.noticeFor) }
  const { seen } = current
  const note = readSourceNote(seen['source'])
  // A work that was retracted is not made “corrected” by a notice that came before.
  const isOlder = seen['status'] === 'retracted' && target.effect === 'corrected'
  const values = isOlder ? {} : { status: target.effect, noticeDoi: doi }
  const version = { _type: 'publicationVersion', relation: relationOf(target), doi } as const
  const differences = [
    ...(isOlder ? [] : stateDifferences(current, target, doi, record)),
    ...versionDifference(seen['versions'], [version], note, target.doi),
  ]
  const title = typeof seen['title'] === 'string' ? seen['title'] : named.title
  const about = `It is the notice by which “${title}” was ${target.effect}.`
  const changes = differences.filter(({ kept }) => kept === null)
  if (changes.length === 0) {
    return {
      ...named,
      title,
      state: 'duplicate',
      differences,
      reason: `${about} The page says so, or an editor decided otherwise.`,
    }
  }
  const imported = { ...note.imported, ...values }
  const after = { ...seen, ...Object.fromEntries(changes.map(({ field, imported: value }) => [field, value])) }
  const source = sourceNote(record.provider, now, imported, lockedFields(after, imported))
  // A publication that was made by hand stays one: its other fields are not the import's.
  const more = note.provider ? { source } : {}
  return { ...named, title, remarks: [about], state: 'changed', differences, writes: writesOf(current, changes, more) }
}

function stateDifferences({ seen }: CurrentDocument, { effect }: NoticeTarget, doi: string, { provider }: WorkRecord) {
  return differencesOf(seen, { status: effect, noticeDoi: doi }, readSourceNote(seen['source']), provider)
}

function relationOf({ effect }: NoticeTarget): 'retraction' | 'correction' {
  return effect === 'retracted' ? 'retraction' : 'correction'
}

function withoutTarget(targets: readonly NoticeTarget[]): string {
  const [first] = targets
  return `It is a notice about another work${first ? `, ${first.doi}, which is not here. Import that DOI: the notice comes with it` : ''}.`
}
