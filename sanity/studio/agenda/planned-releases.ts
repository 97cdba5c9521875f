import { getVersionFromId, type ReleaseDocument } from 'sanity'
import type { PlannedRelease } from './agenda.ts'

/** Releases that have a time, with the number of documents in each. */
export function plannedReleases(releases: readonly ReleaseDocument[], versionIds: readonly string[]): PlannedRelease[] {
  return releases.flatMap((release) => {
    const at = release.publishAt ?? release.metadata.intendedPublishAt
    if (!at) return []
    const isScheduled = release.state === 'scheduled' || release.state === 'scheduling'
    return [{ id: release.name, title: releaseTitle(release), at, isScheduled, size: sizeOf(release, versionIds) }]
  })
}

export function releaseTitle({ metadata }: ReleaseDocument): string {
  return metadata.title || 'Release without a title'
}

/** How many documents a release publishes. */
export function sizeOf({ name }: ReleaseDocument, versionIds: readonly string[]): number {
  return versionIds.filter((id) => getVersionFromId(id) === name).length
}
