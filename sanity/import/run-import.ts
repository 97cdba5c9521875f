import type { ImportClient, LakeMutation } from './lake-client.ts'
import type { PlannedEntry } from './planned-entry.ts'
import { faultMessage } from '#lib/text/fault-message.ts'

export type WritableEntry = Extract<PlannedEntry, { state: 'new' | 'changed' }>

/** What became of one entry. */
export interface Outcome {
  readonly entry: WritableEntry
  /** `null` when it was written. */
  readonly problem: string | null
}

export interface ImportResult {
  readonly outcomes: readonly Outcome[]
  /** Entries that were not tried, because the lake went away or somebody stopped; an import can go on with them. */
  readonly left: readonly WritableEntry[]
  readonly interruption: string | null
}

interface RunOptions {
  readonly onProgress: (done: number, total: number) => void
  /** Stops between two portions. */
  readonly signal?: AbortSignal
}

/** Entries that are written as one transaction. */
const portion = 10

/** The entries of a plan that would be written. */
export function writable(plan: readonly PlannedEntry[]): WritableEntry[] {
  return plan.filter((entry) => entry.state === 'new' || entry.state === 'changed')
}

/**
 * Writes drafts, some at a time. An entry that the lake refuses is reported and the others go on; when the lake cannot
 * be reached, what is left is handed back.
 */
export async function runImport(
  client: ImportClient,
  entries: readonly WritableEntry[],
  { onProgress, signal }: RunOptions,
): Promise<ImportResult> {
  const outcomes: Outcome[] = []
  for (let from = 0; from < entries.length; from += portion) {
    if (signal?.aborted) return { outcomes, left: entries.slice(from), interruption: 'The import was stopped.' }
    const some = entries.slice(from, from + portion)
    try {
      outcomes.push(...(await writePortion(client, some)))
    } catch (fault) {
      const { written, reason } = fault instanceof Interrupted ? fault : { written: [], reason: String(fault) }
      outcomes.push(...written)
      return {
        outcomes,
        left: entries.slice(outcomes.length),
        interruption: `The content store does not answer: ${reason}`,
      }
    }
    onProgress(outcomes.length, entries.length)
  }
  return { outcomes, left: [], interruption: null }
}

/** The lake went away in the middle of a portion. */
class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly written: readonly Outcome[]
  readonly reason: string

  constructor(written: readonly Outcome[], fault: unknown) {
    super('interrupted')
    this.written = written
    this.reason = faultMessage(fault)
  }
}

async function writePortion(client: ImportClient, entries: readonly WritableEntry[]): Promise<Outcome[]> {
  const refusal = await write(
    client,
    entries.flatMap(({ writes }) => writes),
    [],
  )
  if (refusal === null) return entries.map((entry) => ({ entry, problem: null }))
  // One of them was refused, and took the others with it.
  const outcomes: Outcome[] = []
  for (const entry of entries) outcomes.push({ entry, problem: await write(client, entry.writes, outcomes) })
  return outcomes
}

/** @returns why the lake refused, or `null`. @throws Interrupted when it gave no answer */
async function write(
  client: ImportClient,
  writes: readonly LakeMutation[],
  before: readonly Outcome[],
): Promise<string | null> {
  try {
    await client.mutate([...writes], { returnDocuments: false, visibility: 'sync' })
    return null
  } catch (fault) {
    const status = statusOf(fault)
    if (status === null || status >= 500 || status === 429 || status === 401) throw new Interrupted(before, fault)
    if (status === 409) return 'Somebody has changed it in the meantime. Import it again to see what is left to do.'
    if (status === 403) return 'You may not write publications. Ask an administrator of this site.'
    return faultMessage(fault)
  }
}

function statusOf(fault: unknown): number | null {
  if (typeof fault !== 'object' || fault === null || !('statusCode' in fault)) return null
  return typeof fault.statusCode === 'number' ? fault.statusCode : null
}
