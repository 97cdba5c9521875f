import { draftId, isVersionId, publishedId, type JsonObject } from './document.ts'
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
  for (const steps of byTransaction(log.stepsOf(dataset, [published, version]))) {
    const ofVersion = steps.find((step) => step.documentId === version)
    const ofPublished = steps.find((step) => step.documentId === published)
    const event = describe({ version, ofVersion, ofPublished, revision })
    if (ofVersion) revision = ofVersion.resultRev
    const [first] = steps
    if (event && first) {
      const { sequence, timestamp, author } = first
      events.push({ sequence, event: { ...event, documentId: published, timestamp, author } })
    }
  }
  return events.toReversed()
}

function byTransaction(steps: readonly LoggedStep[]): LoggedStep[][] {
  return [...Map.groupBy(steps, (step) => step.sequence).values()]
}

interface Happened {
  readonly version: string
  readonly ofVersion: LoggedStep | undefined
  readonly ofPublished: LoggedStep | undefined
  /** Revision of the draft (or version) before the transaction; null when there was none. */
  readonly revision: string | null
}

function describe({ version, ofVersion, ofPublished, revision }: Happened): JsonObject | null {
  if (ofPublished && ofVersion) return describeBoth(version, ofVersion, ofPublished)
  if (ofPublished) return describePublished(version, ofPublished, revision)
  if (!ofVersion) return null
  if (ofVersion.resultRev === null) {
    return { type: 'deleteDocumentVersion', versionId: version, versionRevisionId: ofVersion.previousRev }
  }
  return ofVersion.previousRev === null ? created(version, ofVersion) : null
}

function describeBoth(version: string, ofVersion: LoggedStep, ofPublished: LoggedStep): JsonObject | null {
  if (ofPublished.resultRev === null) {
    return ofVersion.resultRev === null ? { type: 'deleteDocumentGroup' } : unpublished(version, ofVersion.resultRev)
  }
  if (ofVersion.resultRev !== null) return ofVersion.previousRev === null ? created(version, ofVersion) : null
  return {
    type: 'publishDocumentVersion',
    revisionId: ofPublished.resultRev,
    versionId: version,
    versionRevisionId: ofVersion.previousRev,
    publishCause: 'document.publish',
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
