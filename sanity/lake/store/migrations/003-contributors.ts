import type { DatabaseSync } from 'node:sqlite'

/** Lets accounts and tokens have the role of a contributor. SQLite changes a CHECK only by making the table anew. */
export function allowContributors(database: DatabaseSync): void {
  const roles = "('administrator', 'editor', 'contributor', 'viewer')"
  database.exec(`
    CREATE TABLE new_users (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT UNIQUE COLLATE NOCASE,
      role TEXT NOT NULL CHECK (role IN ${roles}),
      password_hash TEXT,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;
    INSERT INTO new_users SELECT id, name, email, role, password_hash, created_at, updated_at, removed_at FROM users;
    DROP TABLE users;
    ALTER TABLE new_users RENAME TO users;

    CREATE TABLE new_api_tokens (
      id TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ${roles}),
      digest TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      last_used_at INTEGER,
      revoked_at INTEGER
    ) STRICT;
    INSERT INTO new_api_tokens SELECT id, label, role, digest, created_at, last_used_at, revoked_at FROM api_tokens;
    DROP TABLE api_tokens;
    ALTER TABLE new_api_tokens RENAME TO api_tokens;
  `)
}
