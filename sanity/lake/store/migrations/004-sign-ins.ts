import type { DatabaseSync } from 'node:sqlite'

/**
 * Sessions of one sign-in belong together (the browser's cookie, and the token that Studio holds), so that they are
 * listed and ended as one; and the file knows under which address it is served, so that the command line can write
 * whole links.
 */
export function groupSignIns(database: DatabaseSync): void {
  database.exec(`
    ALTER TABLE sessions ADD COLUMN sign_in TEXT NOT NULL DEFAULT '';
    ALTER TABLE sessions ADD COLUMN device TEXT;
    UPDATE sessions SET sign_in = 's' || lower(hex(randomblob(6)));
    CREATE INDEX sessions_by_sign_in ON sessions (sign_in);

    -- A code lives for two minutes: those that are under way are asked for again.
    DROP TABLE sign_in_codes;
    CREATE TABLE sign_in_codes (
      digest TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      sign_in TEXT NOT NULL,
      device TEXT,
      expires_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE served_at (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      origin TEXT NOT NULL,
      base_path TEXT NOT NULL
    ) STRICT;
  `)
}
