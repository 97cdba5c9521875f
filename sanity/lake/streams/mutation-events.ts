import type { JsonObject } from '../document.ts'
import type { Change, Commit } from '../lake.ts'
import type { Matcher } from './listen-filter.ts'
import type { ListenOptions } from './listen-options.ts'
import type { ServerSentEvent } from './event-stream.ts'

export interface ListenerView {
  readonly options: Pick<
    ListenOptions,
    'includeResult' | 'includePreviousRevision' | 'includeMutations' | 'includeEffects'
  >
  readonly matches: Matcher
  /** Whether the listener may know of the document at all. */
  sees(documentId: string): boolean
}

type Transition = 'appear' | 'update' | 'disappear'

/**
 * The events by which one listener learns of a transaction: one for each document that is or was in its set.
 *
 * @see https://www.sanity.io/docs/content-lake/listening
 */
export function mutationEvents(commit: Commit, view: ListenerView): ServerSentEvent[] {
  const seen = commit.changes
    .filter(({ documentId }) => view.sees(documentId))
    .flatMap((change) => {
      const transition = transitionOf(change, view)
      return transition ? [{ change, transition }] : []
    })
  return seen.map(({ change, transition }, position) => ({
    event: 'mutation',
    id: `${commit.transactionId}#${change.documentId}`,
    data: {
      eventId: `${commit.transactionId}#${change.documentId}`,
      documentId: change.documentId,
      transactionId: commit.transactionId,
      transition,
      identity: commit.author,
      ...details(change, view.options),
      ...(change.before ? { previousRev: change.before._rev } : {}),
      // Also for a deletion: the next event of the same document names it as the revision before.
      resultRev: commit.transactionId,
      timestamp: commit.timestamp,
      visibility: 'query',
      transactionTotalEvents: seen.length,
      transactionCurrentEvent: position,
    },
  }))
}

/** What happened to a document's place in the set; null when it was and is outside. */
function transitionOf({ before, after }: Change, { matches }: ListenerView): Transition | null {
  const is = after !== null && matches(after)
  if (before !== null && matches(before)) return is ? 'update' : 'disappear'
  return is ? 'appear' : null
}

function details(change: Change, options: ListenerView['options']): JsonObject {
  return {
    ...(options.includeMutations ? { mutations: [...change.mutations] } : {}),
    ...(options.includeEffects && change.effects ? { effects: { ...change.effects } } : {}),
    ...(options.includePreviousRevision ? { previous: change.before } : {}),
    ...(options.includeResult && change.after ? { result: change.after } : {}),
  }
}
