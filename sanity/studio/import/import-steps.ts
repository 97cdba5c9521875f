import type { ImportClient } from '#sanity/import/lake-client.ts'
import { planImport } from '#sanity/import/plan.ts'
import type { PlannedEntry, SourceEntry } from '#sanity/import/planned-entry.ts'
import { runImport, type Outcome, type WritableEntry } from '#sanity/import/run-import.ts'
import { askForFile, askForWorks, type SignedIn } from './ask-gateway.ts'
import { faultWords } from '../fault-words.ts'

/** How many works are asked for at a time, so that progress shows. */
const portion = 3

export interface Progress {
  readonly what: 'Reading' | 'Writing'
  readonly done: number
  readonly total: number
}

export interface ImportState {
  readonly progress: Progress | null
  readonly plan: readonly PlannedEntry[] | null
  readonly outcomes: readonly Outcome[]
  /** What went wrong, with a way to go on from there. */
  readonly halt: { readonly problem: string; readonly resume: () => void } | null
}

export const nothingYet: ImportState = { progress: null, plan: null, outcomes: [], halt: null }

/** What the steps of an import share. */
export interface ImportRun {
  readonly client: ImportClient & SignedIn
  readonly show: (update: (now: ImportState) => ImportState) => void
  /** Aborted when somebody stops the import. */
  readonly signal: AbortSignal
}

/** Looks works up, some at a time, and plans. Stopped, it plans with what it has; halted by a fault, it can go on. */
export async function lookUpWorks(
  run: ImportRun,
  ids: readonly string[],
  before: readonly SourceEntry[] = [],
): Promise<void> {
  const entries = [...before]
  try {
    while (entries.length < ids.length && !run.signal.aborted) {
      const progress: Progress = { what: 'Reading', done: entries.length, total: ids.length }
      run.show(() => ({ ...nothingYet, progress }))
      entries.push(...(await askForWorks(run.client, ids.slice(entries.length, entries.length + portion))))
    }
    await showPlan(run, entries)
  } catch (fault) {
    run.show(() => ({
      ...nothingYet,
      halt: { problem: faultWords(fault), resume: () => void lookUpWorks(run, ids, entries) },
    }))
  }
}

/** Reads a file of references, and plans. */
export async function readFile(run: ImportRun, text: string): Promise<void> {
  run.show(() => ({ ...nothingYet, progress: { what: 'Reading', done: 0, total: 1 } }))
  try {
    await showPlan(run, await askForFile(run.client, text))
  } catch (fault) {
    run.show(() => ({ ...nothingYet, halt: { problem: faultWords(fault), resume: () => void readFile(run, text) } }))
  }
}

/** Writes drafts; what is done stays done, and it can go on with the rest. */
export async function writeDrafts(
  run: ImportRun,
  entries: readonly WritableEntry[],
  before: readonly Outcome[] = [],
): Promise<void> {
  const total = before.length + entries.length
  const tell = (done: number) =>
    run.show((now) => ({ ...now, halt: null, progress: { what: 'Writing', done: before.length + done, total } }))
  tell(0)
  const { client, signal } = run
  const result = await runImport(client, entries, { onProgress: tell, signal })
  const outcomes = [...before, ...result.outcomes]
  const resume = () => void writeDrafts({ ...run, signal: new AbortController().signal }, result.left, outcomes)
  const halt = result.interruption ? { problem: result.interruption, resume } : null
  run.show((now) => ({ ...now, progress: null, outcomes, halt }))
}

async function showPlan({ client, show }: ImportRun, entries: readonly SourceEntry[]): Promise<void> {
  const plan = await planImport(client, entries, new Date())
  show(() => ({ ...nothingYet, plan }))
}
