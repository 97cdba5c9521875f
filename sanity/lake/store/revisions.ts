import { applyPatch } from 'mendoza'
import type { JsonObject, LakeDocument } from '../document.ts'
import { isLakeDocument, isObject } from '../json.ts'
import type { Change, Commit } from '../lake.ts'
import type { LoggedChange, TransactionLog } from './transaction-log.ts'

/** A document as it was when the transaction `sequence` was done; null when it did not exist then. */
export function documentAt(
  log: TransactionLog,
  current: LakeDocument | null,
  dataset: string,
  id: string,
  sequence: number,
): LakeDocument | null {
  return log.ofDocument(dataset, id, sequence).reduce((after, change) => before(change, after), current)
}

/** The last state of a document that existed: what a deleted one was before it went. */
export function lastState(
  log: TransactionLog,
  current: LakeDocument | null,
  dataset: string,
  id: string,
): LakeDocument | null {
  if (current) return current
  const [deletion] = log.ofDocument(dataset, id)
  return deletion ? before(deletion, null) : null
}

/** The document as it was before `change`, given the one after it. */
export function before(change: LoggedChange, after: LakeDocument | null): LakeDocument | null {
  return withRevision(applyPatch(dropRevision(after), change.revert), change.previousRev)
}

function dropRevision(document: LakeDocument | null): JsonObject | null {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}

function withRevision(body: unknown, revision: string | null): LakeDocument | null {
  const document: unknown = isObject(body) && revision !== null ? { ...body, _rev: revision } : null
  return isLakeDocument(document) ? document : null
}

/**
 * Whole commits from logged changes (oldest first, complete transactions) by walking back from the documents as they
 * are now.
 */
export function rebuildCommits(
  changes: readonly LoggedChange[],
  current: (dataset: string, id: string) => LakeDocument | null,
): Commit[] {
  const states = new Map<string, LakeDocument | null>()
  const rebuilt = new Map<number, { head: LoggedChange; changes: Change[] }>()
  for (const change of changes.toReversed()) {
    const key = `${change.dataset}\n${change.documentId}`
    const after = states.has(key) ? (states.get(key) ?? null) : current(change.dataset, change.documentId)
    const previous = before(change, after)
    states.set(key, previous)
    const commit = rebuilt.get(change.sequence) ?? { head: change, changes: [] }
    rebuilt.set(change.sequence, commit)
    const effects = { apply: change.apply, revert: change.revert }
    commit.changes.unshift({
      documentId: change.documentId,
      mutations: change.mutations,
      before: previous,
      after,
      effects,
    })
  }
  return [...rebuilt.entries()].toReversed().map(([sequence, { head, changes: parts }]) => ({
    sequence,
    dataset: head.dataset,
    transactionId: head.transactionId,
    timestamp: head.timestamp,
    author: head.author,
    changes: parts,
  }))
}
