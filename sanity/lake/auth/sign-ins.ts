import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

/** A browser that is signed in, as it is listed. Instants are milliseconds since the epoch. */
export interface ListedSignIn {
  readonly id: string
  readonly userId: string
  readonly userName: string
  readonly device: string | null
  readonly createdAt: number
  /** Not finer than ten minutes. */
  readonly lastUsedAt: number
  readonly expiresAt: number
}

const listedRow = z
  .object({
    sign_in: z.string(),
    user_id: z.string(),
    name: z.string(),
    device: z.string().nullable(),
    created_at: z.number(),
    last_used_at: z.number(),
    expires_at: z.number(),
  })
  .transform((row): ListedSignIn => ({
    id: row.sign_in,
    userId: row.user_id,
    userName: row.name,
    device: row.device,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    expiresAt: row.expires_at,
  }))

/** Which browsers are signed in, to look at and to end. */
export class SignIns {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Those of one person, or of everybody, the one used last first. */
  list(userId: string | null, now = Date.now()): ListedSignIn[] {
    const rows = this.#database
      .prepare(
        `SELECT sign_in, user_id, name, max(device) AS device, min(sessions.created_at) AS created_at,
                max(last_used_at) AS last_used_at, max(expires_at) AS expires_at
         FROM sessions JOIN users ON users.id = user_id
         WHERE expires_at > ?1 AND removed_at IS NULL AND (?2 IS NULL OR user_id = ?2)
         GROUP BY sign_in, user_id, name ORDER BY last_used_at DESC, sign_in`,
      )
      .all(now, userId)
    return rows.map((row) => listedRow.parse(row))
  }

  /** Whose it is; null when there is none of that id. */
  ownerOf(id: string): string | null {
    const row = this.#database.prepare('SELECT user_id FROM sessions WHERE sign_in = ?').get(id)
    return row ? String(row['user_id']) : null
  }

  end(id: string): void {
    for (const table of ['sessions', 'sign_in_codes']) {
      this.#database.prepare(`DELETE FROM ${table} WHERE sign_in = ?`).run(id)
    }
  }

  /** Signs a person out everywhere, but for the sign-in that is named. @returns how many browsers that were */
  endAll(userId: string, except: string | null = null, now = Date.now()): number {
    const others = this.list(userId, now).filter(({ id }) => id !== except)
    for (const { id } of others) this.end(id)
    return others.length
  }
}
