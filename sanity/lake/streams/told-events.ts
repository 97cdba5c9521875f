import { grantsOf } from '../auth/grants.ts'
import type { Commit, Identity } from '../lake.ts'
import { encodeEvent } from './event-stream.ts'
import type { ListenOptions } from './listen-options.ts'
import { type ListenerView, mutationEvents } from './mutation-events.ts'

/** An event as it goes over the wire, the same bytes for everybody who is told the same. */
export interface ToldEvent {
  readonly id: string
  readonly bytes: Uint8Array
}

const told = new WeakMap<Commit, Map<string, readonly ToldEvent[]>>()

/**
 * What listeners of one kind are told of a commit, worked out and encoded once however many they are.
 *
 * @param kind by `kindOf`: equal for listeners that must be told the same
 */
export function toldEvents(commit: Commit, kind: string, view: ListenerView): readonly ToldEvent[] {
  const known = told.get(commit) ?? new Map<string, readonly ToldEvent[]>()
  told.set(commit, known)
  const before = known.get(kind)
  if (before) return before
  const encoded = mutationEvents(commit, view).map(encode)
  known.set(kind, encoded)
  return encoded
}

const encode = (event: Parameters<typeof encodeEvent>[0]): ToldEvent => ({
  id: event.id ?? '',
  bytes: encodeEvent(event),
})

/** Everything that decides what a listener is told, as a text. Who asks counts where a query or a grant asks for it. */
export function kindOf(dataset: string, apiVersion: string, options: ListenOptions, identity: Identity): string {
  const kind = JSON.stringify([dataset, apiVersion, options, grantsOf(identity)])
  return kind.includes('identity(') ? `${kind}${identity.id ?? ''}` : kind
}
