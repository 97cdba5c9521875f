import type { DatabaseSync } from 'node:sqlite'
import { applyPatch } from 'mendoza'
import { faultMessage } from '#lib/text/fault-message.ts'
import type { LakeDocument } from '../document.ts'
import { parseJson } from '../json.ts'

interface Step {
  readonly previous: string | null
  readonly result: string | null
  readonly revert: readonly unknown[]
}

/**
 * The log against the documents: the last change of each document gave the revision that is stored, every change
 * begins where the one before it ended, and its effects lead back to the document's beginning. History that was
 * purged is passed over.
 */
export function historyFaults(
  database: DatabaseSync,
  datasets: ReadonlyMap<string, ReadonlyMap<string, LakeDocument>>,
  tick: () => void,
): { faults: string[]; checked: number } {
  const faults: string[] = []
  let checked = 0
  const steps = database.prepare(
    'SELECT previous_rev, result_rev, revert FROM changes WHERE dataset = ? AND document_id = ? ORDER BY sequence DESC',
  )
  const logged = database.prepare('SELECT DISTINCT dataset, document_id FROM changes').all()
  for (const row of logged) {
    const [dataset, id] = [String(row['dataset']), String(row['document_id'])]
    const history = steps.all(dataset, id).map(toStep)
    checked += history.length
    tick()
    const fault = faultOf(datasets.get(dataset)?.get(id) ?? null, history)
    if (fault !== null) faults.push(`The history of "${id}" in "${dataset}" is broken: ${fault}`)
  }
  return { faults, checked }
}

function toStep(row: Record<string, unknown>): Step {
  const revert = parseJson(String(row['revert']))
  return {
    previous: text(row['previous_rev']),
    result: text(row['result_rev']),
    revert: Array.isArray(revert) ? revert : [],
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function faultOf(document: LakeDocument | null, history: readonly Step[]): string | null {
  let revision = document?._rev ?? null
  let state: unknown = withoutRevision(document)
  for (const { previous, result, revert } of history) {
    if (result !== revision)
      return `a change ended in revision ${result ?? 'none'}, the next state has ${revision ?? 'none'}`
    revision = previous
    if (revert.length === 0) continue
    try {
      state = applyPatch(state, [...revert])
    } catch (error) {
      return `a change cannot be taken back: ${faultMessage(error)}`
    }
  }
  return revision === null ? null : `it begins with revision ${revision}, which no change made`
}

function withoutRevision(document: LakeDocument | null): object | null {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}
