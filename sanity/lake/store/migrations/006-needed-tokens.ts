import type { DatabaseSync } from 'node:sqlite'

/** A token may be one that something on this machine cannot do without: who revokes it by mistake shuts that out. */
export function nameNeededTokens(database: DatabaseSync): void {
  database.exec('ALTER TABLE api_tokens ADD COLUMN needed_by TEXT')
}
