import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { digestOf, randomId, randomSecret } from './secrets.ts'
import { SignIns } from './sign-ins.ts'

const minute = 60_000
export const sessionLifetime = 30 * 24 * 60 * minute
/** Long enough for a slow redirect, short enough that a code left in the browser's history is worthless. */
const codeLifetime = 2 * minute

const codeRow = z.object({
  user_id: z.string(),
  sign_in: z.string(),
  device: z.string().nullable(),
  expires_at: z.number(),
})

/** One time that somebody signed in: what of it is no secret. */
export interface SignIn {
  readonly id: string
  /** As `deviceName` gives it. */
  readonly device: string | null
}

export function newSignIn(device: string | null = null): SignIn {
  return { id: randomId('s'), device }
}

/**
 * Signed-in browsers. A session is a bearer token (or cookie) that ends after 30 days or at sign-out. Those of one
 * sign-in end together.
 */
export class Sessions {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** @returns the token; only its digest is stored. */
  open(userId: string, now = Date.now(), signIn = newSignIn()): string {
    const token = randomSecret('st')
    this.#database.prepare('DELETE FROM sessions WHERE expires_at <= ?').run(now)
    this.#database
      .prepare(
        `INSERT INTO sessions (digest, user_id, created_at, expires_at, last_used_at, sign_in, device)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(digestOf(token), userId, now, now + sessionLifetime, now, signIn.id, signIn.device)
    return token
  }

  /** When the session ends, in milliseconds since the epoch; null for a token that is no session. */
  expiresAt(token: string): number | null {
    const row = this.#database.prepare('SELECT expires_at FROM sessions WHERE digest = ?').get(digestOf(token))
    return row ? Number(row['expires_at']) : null
  }

  /** The sign-in that a token comes from; null for a token that is no session. */
  signInOf(token: string): SignIn | null {
    const row = this.#database.prepare('SELECT sign_in, device FROM sessions WHERE digest = ?').get(digestOf(token))
    return row ? { id: String(row['sign_in']), device: row['device'] === null ? null : String(row['device']) } : null
  }

  /** Signs the browser out that holds the token: every session of the same sign-in ends. */
  end(token: string): void {
    const signIn = this.signInOf(token)
    if (signIn) new SignIns(this.#database).end(signIn.id)
  }

  /** A one-time code that stands in the address bar after signing in, to be exchanged for a session. */
  createCode(userId: string, now = Date.now(), signIn = newSignIn()): string {
    const code = randomSecret()
    this.#database.prepare('DELETE FROM sign_in_codes WHERE expires_at <= ?').run(now)
    this.#database
      .prepare('INSERT INTO sign_in_codes (digest, user_id, sign_in, device, expires_at) VALUES (?, ?, ?, ?, ?)')
      .run(digestOf(code), userId, signIn.id, signIn.device, now + codeLifetime)
    return code
  }

  /** Uses a code up and opens a session for its owner; null when it is unknown, used or expired. */
  exchangeCode(code: string, now = Date.now()): string | null {
    const found = this.#database
      .prepare('DELETE FROM sign_in_codes WHERE digest = ? RETURNING user_id, sign_in, device, expires_at')
      .get(digestOf(code))
    if (!found) return null
    const row = codeRow.parse(found)
    if (row.expires_at <= now) return null
    return this.open(row.user_id, now, { id: row.sign_in, device: row.device })
  }
}
