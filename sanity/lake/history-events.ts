import { draftId, isVersionId, publishedId, releaseNameOf, type JsonObject } from './document.ts'
import { lakeAuthor } from './auth/system-identity.ts'
import { isReleaseId, releaseId } from './releases/release.ts'
import type { LoggedStep, TransactionLog } from './store/transaction-log.ts'

/** An event and the transaction it stands for. */
export interface HistoryEvent {
  readonly sequence: number
  readonly event: JsonObject
}

/**
 * The life of a document in the terms of Studio's history: drafts begun, published, discarded, unpublished. Edits are
 * not among them; Studio reads those from the transactions. Newest first.
 */
export function historyEvents(log: TransactionLog, dataset: string, id: string): HistoryEvent[] {
  const published = publishedId(id)
  const version = isVersionId(id) ? id : draftId(id)
  let revision: string | null = null
  const events: HistoryEvent[] = []
  for (const own of byTransaction(log.stepsOf(dataset, [published, version]))) {
    const [first] = own
    if (!first) continue
    const steps = own.some((step) => step.documentId === version) ? own : withRelease(log, first, own)
    const ofVersion = steps.find((step) => step.documentId !== published)
    const ofPublished = steps.find((step) => step.documentId === published)
    const cause = ofVersion ? causeOf(log, ofVersion) : 'document.publish'
    const event = describe({ version: ofVersion?.documentId ?? version, ofVersion, ofPublished, revision, cause })
    if (ofVersion?.documentId === version) revision = ofVersion.resultRev
    if (event) {
      const { sequence, timestamp, author } = first
      events.push({ sequence, event: { ...event, documentId: published, timestamp, author } })
    }
  }
  return events.toReversed()
}

function byTransaction(steps: readonly LoggedStep[]): LoggedStep[][] {
  return [...Map.groupBy(steps, (step) => step.sequence).values()]
}

/** A published document that changed without its draft may have been published from a version in a release. */
function withRelease(log: TransactionLog, { sequence, documentId }: LoggedStep, own: LoggedStep[]): LoggedStep[] {
  const version = log
    .ofSequence(sequence)
    .find((step) => isVersionId(step.documentId) && publishedId(step.documentId) === publishedId(documentId))
  return version ? [...own, version] : own
}

type Cause = 'document.publish' | 'release.publish' | 'release.schedule'

function causeOf(log: TransactionLog, { sequence, documentId }: LoggedStep): Cause {
  const name = releaseNameOf(documentId)
  if (name === null) return 'document.publish'
  const release = log.ofSequence(sequence).find((step) => isReleaseId(step.documentId))
  if (release?.documentId !== releaseId(name)) return 'document.publish'
  return release.author === lakeAuthor ? 'release.schedule' : 'release.publish'
}

interface Happened {
  readonly version: string
  readonly ofVersion: LoggedStep | undefined
  readonly ofPublished: LoggedStep | undefined
  /** Revision of the draft (or version) before the transaction; null when there was none. */
  readonly revision: string | null
  readonly cause: Cause
}

function describe(happened: Happened): JsonObject | null {
  const name = releaseNameOf(happened.version)
  const inRelease = name === null ? {} : { releaseId: name }
  const event = describeSteps(happened)
  return event && { ...event, ...('versionId' in event ? inRelease : {}) }
}

function describeSteps({ version, ofVersion, ofPublished, revision, cause }: Happened): JsonObject | null {
  if (ofPublished && ofVersion) return describeBoth(version, ofVersion, ofPublished, cause)
  if (ofPublished) return describePublished(version, ofPublished, revision)
  if (!ofVersion) return null
  if (ofVersion.resultRev === null) {
    return { type: 'deleteDocumentVersion', versionId: version, versionRevisionId: ofVersion.previousRev }
  }
  return ofVersion.previousRev === null ? created(version, ofVersion) : null
}

function describeBoth(
  version: string,
  ofVersion: LoggedStep,
  ofPublished: LoggedStep,
  cause: Cause,
): JsonObject | null {
  if (ofPublished.resultRev === null) {
    if (ofVersion.resultRev !== null) return unpublished(version, ofVersion.resultRev)
    const byRelease = cause !== 'document.publish' && ofVersion.previousRev !== null
    return byRelease ? unpublished(version, ofVersion.previousRev) : { type: 'deleteDocumentGroup' }
  }
  if (ofVersion.resultRev !== null) return ofVersion.previousRev === null ? created(version, ofVersion) : null
  return {
    type: 'publishDocumentVersion',
    revisionId: ofPublished.resultRev,
    versionId: version,
    versionRevisionId: ofVersion.previousRev,
    publishCause: cause,
  }
}

function describePublished(version: string, step: LoggedStep, revision: string | null): JsonObject {
  if (step.resultRev === null)
    return revision === null ? { type: 'deleteDocumentGroup' } : unpublished(version, revision)
  return { type: step.previousRev === null ? 'createLiveDocument' : 'updateLiveDocument', revisionId: step.resultRev }
}

function created(version: string, step: LoggedStep): JsonObject {
  return { type: 'createDocumentVersion', versionId: version, versionRevisionId: step.resultRev }
}

function unpublished(version: string, revision: string): JsonObject {
  return { type: 'unpublishDocument', versionId: version, versionRevisionId: revision }
}
