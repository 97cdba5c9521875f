import type { WorkRecord } from '#lib/import-record/work-record.ts'
import { withKeys } from './names.ts'
import type { PlannedEntry } from './planned-entry.ts'
import { publicationFields, type PeopleByOrcid } from './publication-fields.ts'
import { sourceNote } from './source-note.ts'

/** What every planned entry says of itself. */
export type EntryName = Pick<Extract<PlannedEntry, { state: 'new' }>, 'place' | 'title' | 'id' | 'remarks'>

interface NewOptions {
  readonly people: PeopleByOrcid
  readonly slug: string
  readonly now: Date
}

/** A publication that becomes a draft. Nothing that an import writes is public before an editor publishes it. */
export function planNew(named: EntryName, record: WorkRecord, { people, slug, now }: NewOptions): PlannedEntry {
  const fields = publicationFields(record, people)
  const keyed = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, withKeys(value)]))
  return {
    ...named,
    state: 'new',
    writes: [
      {
        // What stands under this id is this work: its DOI is in the id. An import that goes on after a failure may meet it.
        createIfNotExists: {
          _id: `drafts.${named.id}`,
          _type: 'publication',
          ...keyed,
          slug: { _type: 'slug', current: slug },
          source: sourceNote(record.provider, now, { ...fields }, []),
        },
      },
    ],
  }
}
