import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { digestOf, randomSecret } from './secrets.ts'

const minute = 60_000
export const sessionLifetime = 30 * 24 * 60 * minute
/** Long enough for a slow redirect, short enough that a code left in the browser's history is worthless. */
const codeLifetime = 2 * minute

const codeRow = z.object({ user_id: z.string(), expires_at: z.number() })

/** Signed-in browsers. A session is a bearer token (or cookie) that ends after 30 days or at sign-out. */
export class Sessions {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** @returns the token; only its digest is stored. */
  open(userId: string, now = Date.now()): string {
    const token = randomSecret('st')
    this.#database.prepare('DELETE FROM sessions WHERE expires_at <= ?').run(now)
    this.#database
      .prepare('INSERT INTO sessions (digest, user_id, created_at, expires_at, last_used_at) VALUES (?, ?, ?, ?, ?)')
      .run(digestOf(token), userId, now, now + sessionLifetime, now)
    return token
  }

  /** When the session ends, in milliseconds since the epoch; null for a token that is no session. */
  expiresAt(token: string): number | null {
    const row = this.#database.prepare('SELECT expires_at FROM sessions WHERE digest = ?').get(digestOf(token))
    return row ? Number(row['expires_at']) : null
  }

  end(token: string): void {
    this.#database.prepare('DELETE FROM sessions WHERE digest = ?').run(digestOf(token))
  }

  /** A one-time code that stands in the address bar after signing in, to be exchanged for a session. */
  createCode(userId: string, now = Date.now()): string {
    const code = randomSecret()
    this.#database.prepare('DELETE FROM sign_in_codes WHERE expires_at <= ?').run(now)
    this.#database
      .prepare('INSERT INTO sign_in_codes (digest, user_id, expires_at) VALUES (?, ?, ?)')
      .run(digestOf(code), userId, now + codeLifetime)
    return code
  }

  /** Uses a code up and opens a session for its owner; null when it is unknown, used or expired. */
  exchangeCode(code: string, now = Date.now()): string | null {
    const found = this.#database
      .prepare('DELETE FROM sign_in_codes WHERE digest = ? RETURNING user_id, expires_at')
      .get(digestOf(code))
    if (!found) return null
    const row = codeRow.parse(found)
    return row.expires_at <= now ? null : this.open(row.user_id, now)
  }
}
