import type { DatabaseSync } from 'node:sqlite'

/**
 * Accounts and everything that proves who somebody is. Secrets are stored as SHA-256 digests (they are 256-bit random
 * values, so no slow hash is needed); passwords as scrypt. Instants are milliseconds since the epoch.
 */
export function createAccounts(database: DatabaseSync): void {
  database.exec(`
    -- A removed user keeps id and name, so that the history still says who wrote what.
    CREATE TABLE users (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      email TEXT UNIQUE COLLATE NOCASE,
      role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'viewer')),
      password_hash TEXT,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      removed_at INTEGER
    ) STRICT;

    CREATE TABLE sessions (
      digest TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      created_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      last_used_at INTEGER NOT NULL
    ) STRICT;

    CREATE INDEX sessions_by_user ON sessions (user_id);

    CREATE TABLE api_tokens (
      id TEXT PRIMARY KEY,
      label TEXT NOT NULL,
      role TEXT NOT NULL CHECK (role IN ('administrator', 'editor', 'viewer')),
      digest TEXT NOT NULL UNIQUE,
      created_at INTEGER NOT NULL,
      last_used_at INTEGER,
      revoked_at INTEGER
    ) STRICT;

    -- What Studio exchanges for a session token after the redirect from the sign-in form.
    CREATE TABLE sign_in_codes (
      digest TEXT PRIMARY KEY,
      user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
      expires_at INTEGER NOT NULL
    ) STRICT;

    -- One-time links: 'setup' makes the first administrator, 'password' lets one user choose a password.
    CREATE TABLE account_links (
      digest TEXT PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('setup', 'password')),
      user_id TEXT REFERENCES users (id) ON DELETE CASCADE,
      expires_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE user_values (
      owner_id TEXT NOT NULL,
      key TEXT NOT NULL,
      value TEXT NOT NULL,
      updated_at INTEGER NOT NULL,
      PRIMARY KEY (owner_id, key)
    ) STRICT;
  `)
}
