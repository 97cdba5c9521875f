import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { badRequest, httpError } from '../errors.ts'
import type { Role } from '../lake.ts'
import { role } from './account-record.ts'
import { digestOf, randomId, randomSecret } from './secrets.ts'

/** An API token as it is listed; the secret itself is shown once, when it is made. */
export interface TokenRecord {
  readonly id: string
  readonly label: string
  readonly role: Role
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly lastUsedAt: number | null
  /** What cannot do without it, as in "the site itself"; null for a token that may be revoked. */
  readonly neededBy: string | null
}

const tokenRow = z
  .object({
    id: z.string(),
    label: z.string(),
    role,
    created_at: z.number(),
    last_used_at: z.number().nullable(),
    needed_by: z.string().nullable(),
  })
  .transform((row): TokenRecord => ({
    id: row.id,
    label: row.label,
    role: row.role,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
    neededBy: row.needed_by,
  }))

/** Tokens for programs. They act with a role of their own and never expire; revoke one to end it. */
export class Tokens {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** @returns the secret, which is stored nowhere, and the id under which the token is listed. */
  create(token: { role: Role; label: string; neededBy?: string }): { id: string; secret: string } {
    const label = token.label.trim()
    if (label === '' || label.length > 120) throw badRequest('A token needs a label of 1 to 120 characters.')
    const id = randomId('t')
    // 72 characters; Studio accepts a token from the address bar from 32 on.
    const secret = randomSecret('sk') + randomSecret().slice(0, 27)
    this.#database
      .prepare('INSERT INTO api_tokens (id, label, role, digest, created_at, needed_by) VALUES (?, ?, ?, ?, ?, ?)')
      .run(id, label, token.role, digestOf(secret), Date.now(), token.neededBy ?? null)
    return { id, secret }
  }

  /** Every token that works, newest first. */
  list(): TokenRecord[] {
    const rows = this.#database
      .prepare('SELECT * FROM api_tokens WHERE revoked_at IS NULL ORDER BY created_at DESC, id')
      .all()
    return rows.map((row) => tokenRow.parse(row))
  }

  /** A token by id, a revoked one too: documents may carry its id as their author. */
  find(id: string): TokenRecord | null {
    const row = this.#database.prepare('SELECT * FROM api_tokens WHERE id = ?').get(id)
    return row ? tokenRow.parse(row) : null
  }

  /**
   * Ends a token by its id. False when there is no such token, or it was revoked before.
   *
   * @throws LakeError 409 when something that runs cannot do without it
   */
  revoke(id: string): boolean {
    const needed = this.find(id)
    if (needed?.neededBy) throw httpError(409, 'Conflict', whyNeeded(needed.label, needed.neededBy, id))
    return this.replace(id)
  }

  /** Ends a token that is needed too: whoever needs it must not be running, and have another when it is. */
  replace(id: string): boolean {
    const revoke = this.#database.prepare('UPDATE api_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
    return revoke.run(Date.now(), id).changes === 1
  }
}

function whyNeeded(label: string, neededBy: string, id: string): string {
  return `“${label}” is needed by ${neededBy}, which could not go on without it. To replace it, stop Labwire, run \`npm run lake -- token revoke ${id}\`, and start it again: it makes itself another.`
}
