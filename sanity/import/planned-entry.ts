import type { WorkRecord } from '#lib/import-record/work-record.ts'
import type { Difference } from './differences.ts'
import type { LakeMutation } from './lake-client.ts'

/** One work that somebody wants to import, as it was read; `place` says where they find it. */
export interface SourceEntry {
  readonly place: string
  readonly record: WorkRecord | null
  readonly problem: string | null
}

interface Named {
  readonly place: string
  readonly title: string
  /** Published id of the publication, of one that is to be created too. */
  readonly id: string
  /** What somebody should look at, as sentences. */
  readonly remarks: readonly string[]
}

/** What an import will do with one entry. */
export type PlannedEntry =
  | (Named & { readonly state: 'new'; readonly writes: readonly LakeMutation[] })
  | (Named & {
      readonly state: 'changed'
      readonly differences: readonly Difference[]
      readonly writes: readonly LakeMutation[]
    })
  | (Named & { readonly state: 'duplicate'; readonly reason: string; readonly differences: readonly Difference[] })
  | { readonly state: 'broken'; readonly place: string; readonly title: string | null; readonly problem: string }
