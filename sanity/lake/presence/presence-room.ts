import type { JsonValue } from '../document.ts'

/** What everybody in a dataset is told, in the form of Studio's presence transport. `i` is a user id. */
export type PresenceEvent =
  | {
      readonly type: 'state'
      readonly i: string
      readonly m: { readonly sessionId: string; readonly locations: JsonValue[] }
    }
  | { readonly type: 'rollCall'; readonly i: string; readonly session: string }
  | { readonly type: 'disconnect'; readonly i: string; readonly m: { readonly session: string } }

interface Session {
  readonly userId: string
  /** Connections that speak for the session: a page that reloads has two of them for a moment. */
  readonly connections: Set<object>
}

/** Who is in one dataset. Keeps no locations: newcomers ask for them with a roll call. */
export class PresenceRoom {
  readonly #listeners = new Set<(event: PresenceEvent) => void>()
  readonly #sessions = new Map<string, Session>()

  subscribe(listener: (event: PresenceEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Asks everybody to say where they are. */
  rollCall(userId: string, session: string): void {
    this.#tell({ type: 'rollCall', i: userId, session })
  }

  /** False when the session belongs to somebody else: nobody speaks for others. */
  announce(connection: object, userId: string, sessionId: string, locations: JsonValue[]): boolean {
    const session = this.#sessions.get(sessionId) ?? { userId, connections: new Set() }
    if (session.userId !== userId) return false
    session.connections.add(connection)
    this.#sessions.set(sessionId, session)
    this.#tell({ type: 'state', i: userId, m: { sessionId, locations } })
    return true
  }

  disconnect(userId: string, sessionId: string): boolean {
    const session = this.#sessions.get(sessionId)
    if (session && session.userId !== userId) return false
    if (session) this.#end(sessionId, session)
    return true
  }

  /** The connection is gone: its sessions end, unless another connection speaks for them. */
  leave(connection: object): void {
    for (const [sessionId, session] of this.#sessions) {
      if (session.connections.delete(connection) && session.connections.size === 0) this.#end(sessionId, session)
    }
  }

  #end(sessionId: string, session: Session): void {
    this.#sessions.delete(sessionId)
    this.#tell({ type: 'disconnect', i: session.userId, m: { session: sessionId } })
  }

  #tell(event: PresenceEvent): void {
    for (const listener of this.#listeners) listener(event)
  }
}
