import { releaseNameOf } from '../document.ts'
import { doesNotExist, MutationFailure } from '../mutations/mutation-errors.ts'
import type { WorkingSet } from '../mutations/working-set.ts'
import { referencesOf, type Reference } from '../store/references.ts'
import { isReleaseId, releaseId, releaseOf, versionId, type Release } from './release.ts'

/**
 * What only the release actions may change: release documents, and versions of a release that is scheduled (it is
 * locked until its time) or over (it has none any more).
 *
 * @throws MutationFailure 400 for a release document, 409 for a version that is locked
 */
export function assertWritable(working: WorkingSet, id: string): void {
  if (isReleaseId(id)) throw reservedId(id)
  const name = releaseNameOf(id)
  const release = name === null ? null : releaseOf(working.get(releaseId(name)))
  if (release && release.state !== 'active') throw lockedVersion(id, release)
}

/** Whether variants may come into a release. @throws MutationFailure for one that is not there, or not active */
export function assertBundleOpen(working: WorkingSet, name: string): void {
  const release = releaseOf(working.get(releaseId(name)))
  if (!release) throw doesNotExist(releaseId(name))
  if (release.state !== 'active') throw lockedVersion(versionId(name, '*'), release)
}

/**
 * Versions of scheduled releases that will refer to `id` once they are published, and do not bring it with them: what
 * they refer to may not be deleted before their time.
 */
export function awaitedBy(working: WorkingSet, id: string): string[] {
  const waiting = working.untouchedReferrers(id).filter((document) => {
    const name = releaseNameOf(document._id)
    if (name === null || releaseOf(working.get(releaseId(name)))?.state !== 'scheduled') return false
    if (working.get(versionId(name, id))) return false
    return referencesOf(document).some((reference) => reference.to === id && becomesStrong(reference))
  })
  return waiting.map((document) => document._id)
}

/** A reference that will be checked once its document is published. */
export function becomesStrong(reference: Reference): boolean {
  return reference.local && (!reference.weak || reference.strengthens)
}

function reservedId(id: string): MutationFailure {
  const description = `Document "${id}" is a release: it is changed by release actions, not by mutations`
  return new MutationFailure({ type: 'validationError', description, more: { id } }, 400)
}

function lockedVersion(id: string, release: Release): MutationFailure {
  const advice = release.state === 'scheduled' ? 'unschedule it first' : 'its versions can no longer be changed'
  const description = `Document "${id}" is locked: the release "${release.name}" is ${release.state}; ${advice}`
  return new MutationFailure({ type: 'documentLockedError', description, more: { id } })
}
