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
 * The events by which one listener learns of a transaction: one for each document that is or was in its set. At once
 * where the query can be decided at once, which is nearly always.
 *
 * @see https://www.sanity.io/docs/content-lake/listening
 */
export function mutationEvents(commit: Commit, view: ListenerView): ServerSentEvent[] | Promise<ServerSentEvent[]> {
  const changes = commit.changes.filter(({ documentId }) => view.sees(documentId))
  const membership = changes.map((change) => membershipOf(change, view.matches))
  const decided = membership.flatMap((was) => (was instanceof Promise ? [] : [was]))
  return decided.length === membership.length
    ? eventsOf(commit, changes, decided, view)
    : whenDecided(membership).then((known) => eventsOf(commit, changes, known, view))
}

async function whenDecided(membership: readonly (Membership | Promise<Membership>)[]): Promise<Membership[]> {
  const known: Membership[] = []
  for (const each of membership) known.push(await each)
  return known
}

/** Whether a document was in the set before a change, and whether it is afterwards. */
type Membership = readonly [was: boolean, is: boolean]

function membershipOf({ before, after }: Change, matches: Matcher): Membership | Promise<Membership> {
  const was = before !== null && matches(before)
  const is = after !== null && matches(after)
  if (typeof was === 'boolean' && typeof is === 'boolean') return [was, is]
  return bothOf(was, is)
}

async function bothOf(was: boolean | Promise<boolean>, is: boolean | Promise<boolean>): Promise<Membership> {
  return [await was, await is]
}

function transitionOf([was, is]: Membership): Transition | null {
  if (was) return is ? 'update' : 'disappear'
  return is ? 'appear' : null
}

function eventsOf(
  commit: Commit,
  changes: readonly Change[],
  membership: readonly Membership[],
  { options }: ListenerView,
): ServerSentEvent[] {
  const seen = changes.flatMap((change, i) => {
    const transition = transitionOf(membership[i] ?? [false, false])
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
      ...details(change, options),
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

function details(change: Change, options: ListenerView['options']): JsonObject {
  return {
    ...(options.includeMutations ? { mutations: [...change.mutations] } : {}),
    ...(options.includeEffects && change.effects ? { effects: { ...change.effects } } : {}),
    ...(options.includePreviousRevision ? { previous: change.before } : {}),
    ...(options.includeResult && change.after ? { result: change.after } : {}),
  }
}
