import { workRecord, type WorkRecord } from '#lib/import-record/work-record.ts'
import type { SourceEntry } from '../planned-entry.ts'

/** A sample record as Crossref would give it. */
export function aRecord(known: Partial<WorkRecord> = {}, title = 'A sample paper about iron'): WorkRecord {
  return workRecord({
    provider: 'Crossref',
    kind: 'article-journal',
    title: [{ text: title, marks: [] }],
    authors: [{ family: 'Sample', given: 'Ann', literal: null, orcid: null }],
    issued: { year: 2024, month: 3, day: 5 },
    containerTitle: 'Journal of Sample Iron',
    doi: '10.5555/sample.1',
    ...known,
  })
}

export const entryOf = (record: WorkRecord, place = 'Line 1'): SourceEntry => ({ place, record, problem: null })

export const now = new Date('2026-06-15T12:00:00.000Z')
