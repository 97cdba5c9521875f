import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { badRequest } from '../errors.ts'
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
}

const tokenRow = z
  .object({ id: z.string(), label: z.string(), role, created_at: z.number(), last_used_at: z.number().nullable() })
  .transform((row): TokenRecord => ({
    id: row.id,
    label: row.label,
    role: row.role,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }))

/** Tokens for programs. They act with a role of their own and never expire; revoke one to end it. */
export class Tokens {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** @returns the secret, which is stored nowhere, and the id under which the token is listed. */
  create(token: { role: Role; label: string }): { id: string; secret: string } {
    const label = token.label.trim()
    if (label === '' || label.length > 120) throw badRequest('A token needs a label of 1 to 120 characters.')
    const id = randomId('t')
    // 72 characters; Studio accepts a token from the address bar from 32 on.
    const secret = randomSecret('sk') + randomSecret().slice(0, 27)
    this.#database
      .prepare('INSERT INTO api_tokens (id, label, role, digest, created_at) VALUES (?, ?, ?, ?, ?)')
      .run(id, label, token.role, digestOf(secret), Date.now())
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

  /** Ends a token by its id. False when there is no such token, or it was revoked before. */
  revoke(id: string): boolean {
    const revoke = this.#database.prepare('UPDATE api_tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL')
    return revoke.run(Date.now(), id).changes === 1
  }
}
