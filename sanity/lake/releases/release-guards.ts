import { releaseNameOf } from '../document.ts'
import { doesNotExist, MutationFailure } from '../mutations/mutation-errors.ts'
import type { WorkingSet } from '../mutations/working-set.ts'
import { referencesOf, type Reference } from '../store/references.ts'
import { scopeOf, variantName, variantType } from '../variants/variant.ts'
import { isReleaseId, releaseId, releaseOf, releaseType, versionId, type Release } from './release.ts'

/**
 * What only the release actions may change: release documents, and versions of a release that is scheduled (it is
 * locked until its time) or over (it has none any more).
 *
 * @throws MutationFailure 400 for a release document, 409 for a version that is locked
 */
export function assertWritable(working: WorkingSet, id: string): void {
  if (isReleaseId(id)) throw reservedId(id)
  const release = releaseAround(working, id)
  if (release && release.state !== 'active') throw lockedVersion(id, release)
}

/** The release that a version or a variant belongs to. A variant's id does not tell which, only that it is in that one. */
function releaseAround(working: WorkingSet, id: string): Release | null {
  const scope = releaseNameOf(id)
  if (scope === null) return null
  const own = releaseOf(working.get(releaseId(scope)))
  if (own) return own
  const variants = working.ofType(variantType).map(({ _id }) => variantName(_id))
  const isAround = ({ name }: Release) => variants.some((variant) => scopeOf({ variant, bundle: name }) === scope)
  return variants.length === 0 ? null : (releasesOf(working).find(isAround) ?? null)
}

function releasesOf(working: WorkingSet): Release[] {
  return working.ofType(releaseType).flatMap((document) => releaseOf(document) ?? [])
}

/** Whether variants may come into a release. @throws MutationFailure for one that is not there, or not active */
export function assertBundleOpen(working: WorkingSet, name: string): void {
  const release = releaseOf(working.get(releaseId(name)))
  if (!release) throw doesNotExist(releaseId(name))
  if (release.state !== 'active') throw lockedVersion(versionId(name, '*'), release)
}

/**
 * Versions and variants in scheduled releases that will refer to `id` once they are published, and do not bring it with
 * them: what they refer to may not be deleted before their time.
 */
export function awaitedBy(working: WorkingSet, id: string): string[] {
  const waiting = working.untouchedReferrers(id).filter((document) => {
    if (!referencesOf(document).some((reference) => reference.to === id && becomesStrong(reference))) return false
    const release = releaseAround(working, document._id)
    return release?.state === 'scheduled' && !working.get(versionId(release.name, id))
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
