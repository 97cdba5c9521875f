import { publishedId, type LakeDocument } from '../document.ts'
import { danglingReference, stillReferenced } from '../mutations/mutation-errors.ts'
import type { WorkingSet } from '../mutations/working-set.ts'
import { referencesOf } from '../store/references.ts'
import { becomesStrong } from './release-guards.ts'
import { isGoingAway, releaseOf, releaseType, versionId, type Release } from './release.ts'

/**
 * Whether a release could be published at an instant, as far as references tell: what its documents refer to is
 * published already, comes with the release, or comes with one that is scheduled before it.
 *
 * @throws MutationFailure 409 naming a reference to nothing
 */
export function assertPublishable(working: WorkingSet, release: Release, publishAt: string): void {
  const earlier = scheduledReleases(working).filter((other) => (other.publishAt ?? '') <= publishAt)
  const missing = firstMissing(working, release, [release, ...earlier])
  if (missing) throw danglingReference(missing.from, missing.to)
}

/**
 * A release that a later one counts on must stay scheduled.
 *
 * @throws MutationFailure 409 naming the version that refers to a document of `release`
 */
export function assertNobodyDepends(working: WorkingSet, release: Release): void {
  const scheduled = scheduledReleases(working).filter(({ id }) => id !== release.id)
  for (const other of scheduled) {
    const earlier = scheduled.filter((one) => (one.publishAt ?? '') <= (other.publishAt ?? ''))
    const missing = firstMissing(working, other, earlier)
    if (missing) throw stillReferenced(versionId(release.name, missing.to), [missing.from])
  }
}

function scheduledReleases(working: WorkingSet): Release[] {
  const releases = working.ofType(releaseType).flatMap((document) => releaseOf(document) ?? [])
  return releases.filter(({ state }) => state === 'scheduled')
}

function firstMissing(
  working: WorkingSet,
  release: Release,
  arriving: readonly Release[],
): { from: string; to: string } | null {
  for (const version of working.ofRelease(release.name)) {
    if (isGoingAway(version)) continue
    const to = strongTargets(version).find((target) => !willExist(working, target, arriving))
    if (to !== undefined) return { from: version._id, to }
  }
  return null
}

/** A document's own id is there once it is published. */
function strongTargets(version: LakeDocument): string[] {
  const references = referencesOf(version).filter(becomesStrong)
  return references.map(({ to }) => to).filter((to) => to !== publishedId(version._id))
}

function willExist(working: WorkingSet, id: string, arriving: readonly Release[]): boolean {
  const versions = arriving.flatMap(({ name }) => working.get(versionId(name, id)) ?? [])
  if (versions.some(isGoingAway)) return false
  return versions.length > 0 || working.get(id) !== null
}
