import type { DatabaseSync } from 'node:sqlite'

/** Documents that came, changed or went, and that the full-text index has yet to follow; see pending-texts.ts. */
export function keepPendingTexts(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE pending_texts (
      dataset TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (dataset, id)
    ) STRICT, WITHOUT ROWID;
  `)
}
