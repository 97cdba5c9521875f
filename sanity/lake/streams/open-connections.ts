import type { Lake } from '../lake.ts'

/** An event stream or socket, which never ends by itself. */
export interface OpenConnection {
  close(): void
  /** Closes it when whoever opened it may not have it any more. */
  recheck(): void
}

const connections = new WeakMap<Lake, Set<OpenConnection>>()

/** Every connection that is open, so that a server that stops can end them, and one that signs somebody out. */
export const openConnections = {
  /** @returns what takes the connection off the list again. */
  add(lake: Lake, connection: OpenConnection): () => void {
    const known = connections.get(lake) ?? new Set()
    connections.set(lake, known)
    known.add(connection)
    return () => known.delete(connection)
  },

  closeAll(lake: Lake): void {
    for (const connection of connections.get(lake) ?? []) connection.close()
  },

  /** Called when somebody may have lost a right: a session ended, a token was revoked, a role changed. */
  recheckAll(lake: Lake): void {
    for (const connection of connections.get(lake) ?? []) connection.recheck()
  },
}
