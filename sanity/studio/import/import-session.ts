import type { PlannedEntry } from '#sanity/import/planned-entry.ts'
import { nothingYet, type ImportState } from './import-steps.ts'
import { keptState, type KeptState } from './kept-state.ts'
import { notYet, type PaperSearch } from './paper-search.ts'

/**
 * An import from beginning to end, whoever shows it. Studio takes a tool away when an editor looks at another one: what
 * was typed, what a service answers meanwhile, and what somebody has unticked must be there when it is back.
 */
export interface ImportSession {
  /** Id of the way to import that is open. */
  readonly way: KeptState<string>
  /** What was typed in place of identifiers. */
  readonly typed: KeptState<string>
  readonly file: KeptState<File | null>
  readonly progress: KeptState<ImportState>
  /** Entries of the plan that somebody has unticked. */
  readonly leftOut: KeptState<ReadonlySet<PlannedEntry>>
  readonly search: KeptState<PaperSearch>
  /** Ids of the found papers that somebody has unticked. */
  readonly papersLeftOut: KeptState<ReadonlySet<string>>
  /** Ends what is under way. */
  readonly running: KeptState<AbortController | null>
}

/** Of this browser tab: whoever signs in comes from another page, and finds nothing of somebody else's. */
const session: ImportSession = {
  way: keptState('doi'),
  typed: keptState(''),
  file: keptState<File | null>(null),
  progress: keptState(nothingYet),
  leftOut: keptState<ReadonlySet<PlannedEntry>>(new Set()),
  search: keptState(notYet),
  papersLeftOut: keptState<ReadonlySet<string>>(new Set()),
  running: keptState<AbortController | null>(null),
}

export function importSession(): ImportSession {
  return session
}

/** A set with something in it that was not, or without something that was. */
export function toggled<Item>(all: ReadonlySet<Item>, one: Item): ReadonlySet<Item> {
  return all.has(one) ? new Set([...all].filter((other) => other !== one)) : new Set([...all, one])
}
