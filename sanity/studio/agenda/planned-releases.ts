import { getReleaseIdFromReleaseDocumentId, getVersionFromId, type ReleaseDocument } from 'sanity'
import type { PlannedRelease } from './agenda.ts'

/** Releases that have a time, with the number of documents in each. */
export function plannedReleases(releases: readonly ReleaseDocument[], versionIds: readonly string[]): PlannedRelease[] {
  return releases.flatMap((release) => {
    const at = release.publishAt ?? release.metadata.intendedPublishAt
    if (!at) return []
    const isScheduled = release.state === 'scheduled' || release.state === 'scheduling'
    return [
      { id: releaseName(release), title: releaseTitle(release), at, isScheduled, size: sizeOf(release, versionIds) },
    ]
  })
}

export function releaseTitle({ metadata }: ReleaseDocument): string {
  return metadata.title || 'Release without a title'
}

/** As ids of versions and links into the tool say it; Studio hands over releases without their field `name`. */
export function releaseName({ _id }: ReleaseDocument): string {
  return getReleaseIdFromReleaseDocumentId(_id)
}

/** How many documents a release publishes. */
export function sizeOf(release: ReleaseDocument, versionIds: readonly string[]): number {
  const name = releaseName(release)
  return versionIds.filter((id) => getVersionFromId(id) === name).length
}
