import { publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { before } from '../store/revisions.ts'
import type { LoggedStep, TransactionLog } from '../store/transaction-log.ts'
import type { HistoryEvent } from '../history-events.ts'
import { releaseId, releaseOf, versionId, type Release } from './release.ts'

/** A transaction that changed a release document. */
export interface ReleaseChange {
  readonly step: LoggedStep
  readonly before: Release | null
  readonly after: Release | null
}

/** Every change of a release document, oldest first. `current` is the document now, null when it is gone. */
export function releaseChanges(log: TransactionLog, dataset: string, current: LakeDocument | null, name: string) {
  const changes: ReleaseChange[] = []
  let after = current
  for (const step of log.ofDocument(dataset, releaseId(name))) {
    const previous = before(step, after)
    changes.unshift({ step, before: releaseOf(previous), after: releaseOf(after) })
    after = previous
  }
  return changes
}

/**
 * What happened to a release and its documents, newest first, in the terms of Studio's activity panel. Documents that
 * came or went because the release itself was published, archived or unarchived are not told one by one.
 */
export function releaseEvents(
  log: TransactionLog,
  dataset: string,
  name: string,
  documentOf: (id: string) => LakeDocument | null,
): HistoryEvent[] {
  const changes = releaseChanges(log, dataset, documentOf(releaseId(name)), name)
  const own = changes.flatMap(({ step, ...states }) => {
    const event = transition(states.before, states.after)
    return event ? [told(step, name, event)] : []
  })
  const byRelease = new Set(changes.map(({ step }) => step.sequence))
  const members = log.stepsWithin(dataset, versionId(name, '')).flatMap((step) => {
    const event = byRelease.has(step.sequence) ? null : membership(step, documentOf)
    return event ? [told(step, name, event)] : []
  })
  return [...own, ...members].toSorted((a, b) => b.sequence - a.sequence)
}

function told({ sequence, timestamp, author }: LoggedStep, releaseName: string, event: JsonObject): HistoryEvent {
  return { sequence, event: { ...event, releaseName, timestamp, author } }
}

function transition(was: Release | null, is: Release | null): JsonObject | null {
  if (!is) return null
  if (!was) return { type: 'createRelease' }
  if (was.state === is.state) return null
  switch (is.state) {
    case 'scheduled':
      return { type: 'scheduleRelease', publishAt: is.publishAt }
    case 'published':
      return { type: 'publishRelease' }
    case 'archived':
      return { type: 'archiveRelease' }
    case 'active':
      return { type: was.state === 'archived' ? 'unarchiveRelease' : 'unscheduleRelease' }
  }
}

function membership(step: LoggedStep, documentOf: (id: string) => LakeDocument | null): JsonObject | null {
  const { documentId: version, previousRev, resultRev } = step
  const subject = {
    documentId: publishedId(version),
    documentType: documentOf(version)?._type ?? '',
    versionId: version,
  }
  if (resultRev === null) return { type: 'discardDocumentFromRelease', ...subject, versionRevisionId: previousRev }
  if (previousRev !== null) return null
  return { type: 'addDocumentToRelease', ...subject, revisionId: resultRev, versionRevisionId: resultRev }
}
