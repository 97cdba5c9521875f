import { publishedId, type JsonObject } from '../document.ts'
import type { Change, Identity } from '../lake.ts'
import type { Applied } from './apply-mutation.ts'
import { assertPermitted } from './assert-permitted.ts'
import { checkSize } from './document-rules.ts'
import { effectsBetween } from './mendoza.ts'
import { MutationFailure, rejected } from './mutation-errors.ts'
import { brokenReferences } from './reference-check.ts'
import type { Touched, WorkingSet } from './working-set.ts'

/** What a transaction would do, checked in every respect and not yet written. */
export interface Outcome {
  readonly applied: readonly Applied[]
  readonly changes: readonly Change[]
}

/**
 * Applies steps (mutations, or actions) to the working set, then checks permissions, sizes and references.
 *
 * @throws LakeError 400, 403 or 409 naming the index of every step that failed
 */
export function runTransaction(
  kind: 'mutation' | 'action',
  steps: readonly JsonObject[],
  apply: (step: JsonObject, index: number) => Applied[],
  working: WorkingSet,
  identity: Identity,
): Outcome {
  const applied = steps.flatMap((step, index) => attempt(kind, index, () => apply(step, index)))
  const changes: Change[] = []
  for (const [id, touched] of working.touched()) {
    if (!touched.before && !touched.after) continue
    attempt(kind, touched.lastIndex, () => check(id, touched, working, identity))
    changes.push(changeOf(id, touched, working))
  }
  const broken = brokenReferences(working)
  if (broken.length > 0) throw rejected(kind, broken)
  return { applied, changes }
}

function attempt<T>(kind: 'mutation' | 'action', index: number, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    if (cause instanceof MutationFailure) throw rejected(kind, [{ index, cause }])
    throw cause
  }
}

function check(id: string, { before, after }: Touched, working: WorkingSet, identity: Identity): void {
  assertPermitted(identity, { id, before, after, published: working.get(publishedId(id)) })
  if (after) checkSize(id, after, Buffer.byteLength(JSON.stringify(after)))
}

function changeOf(documentId: string, { before, after, mutations }: Touched, working: WorkingSet): Change {
  const otherTypes = working.otherTypes(documentId, (after ?? before)?._type ?? '')
  const change = { documentId, mutations, before, after, effects: effectsBetween(before, after) }
  return otherTypes.length > 0 ? { ...change, otherTypes } : change
}
