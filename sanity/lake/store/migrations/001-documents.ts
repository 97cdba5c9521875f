import type { DatabaseSync } from 'node:sqlite'

/**
 * Documents as JSON, and the log of every transaction. A change keeps its effects rather than whole documents, so
 * that an editor's keystrokes do not store the article again and again; any revision is found by walking back.
 */
export function createDocuments(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE datasets (
      name TEXT PRIMARY KEY,
      acl TEXT NOT NULL CHECK (acl IN ('public', 'private')),
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE documents (
      dataset TEXT NOT NULL REFERENCES datasets (name),
      id TEXT NOT NULL,
      body TEXT NOT NULL,
      PRIMARY KEY (dataset, id)
    ) STRICT;

    CREATE TABLE transactions (
      sequence INTEGER PRIMARY KEY AUTOINCREMENT,
      dataset TEXT NOT NULL REFERENCES datasets (name),
      id TEXT NOT NULL,
      timestamp TEXT NOT NULL,
      author TEXT NOT NULL,
      UNIQUE (dataset, id)
    ) STRICT;

    CREATE TABLE changes (
      dataset TEXT NOT NULL,
      document_id TEXT NOT NULL,
      sequence INTEGER NOT NULL REFERENCES transactions (sequence),
      position INTEGER NOT NULL,
      previous_rev TEXT,
      result_rev TEXT,
      mutations TEXT NOT NULL,
      apply TEXT NOT NULL,
      revert TEXT NOT NULL,
      PRIMARY KEY (dataset, document_id, sequence)
    ) STRICT;

    CREATE INDEX changes_by_sequence ON changes (sequence, position);

    CREATE TABLE webhook_progress (
      url TEXT PRIMARY KEY,
      sequence INTEGER NOT NULL
    ) STRICT;
  `)
}
