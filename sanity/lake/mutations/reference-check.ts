import { awaitedBy } from '../releases/release-guards.ts'
import { referencesOf } from '../store/references.ts'
import { danglingReference, stillReferenced, type MutationFailure } from './mutation-errors.ts'
import type { WorkingSet } from './working-set.ts'

/**
 * Strong references, looked at once, when a transaction is complete: a document may point at one that a later
 * mutation of the same transaction creates. Only what the transaction changed is looked at.
 */
export function brokenReferences(working: WorkingSet): { index: number; cause: MutationFailure }[] {
  const broken: { index: number; cause: MutationFailure }[] = []
  for (const [id, { before, after, lastIndex }] of working.touched()) {
    const cause = after ? dangling(working, id) : before ? leftBehind(working, id) : null
    if (cause) broken.push({ index: lastIndex, cause })
  }
  return broken
}

function dangling(working: WorkingSet, id: string): MutationFailure | null {
  const document = working.get(id)
  for (const { to, weak, local } of document ? referencesOf(document) : []) {
    if (!weak && local && !working.get(to)) return danglingReference(id, to)
  }
  return null
}

function leftBehind(working: WorkingSet, id: string): MutationFailure | null {
  const strong = working.strongReferrers(id).map((document) => document._id)
  const referencing = [...new Set([...strong, ...awaitedBy(working, id)])].filter(
    (from) => !working.touched().has(from),
  )
  // Referrers that the transaction itself changed were looked at as documents that point at something.
  return referencing.length > 0 ? stillReferenced(id, referencing) : null
}
