import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { badRequest } from '../errors.ts'
import type { JsonValue } from '../document.ts'
import { parseJson } from '../json.ts'

export interface UserValue {
  readonly key: string
  readonly value: JsonValue
}

const limits = { key: 256, value: 64 * 1024, perOwner: 1_000 }
const row = z.object({ key: z.string(), value: z.string() })

/** Small settings that Studio keeps for each user: recent searches, pane widths, what was dismissed. */
export class UserValues {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** The values that exist among `keys`, in that order; all of them without `keys`. */
  read(ownerId: string, keys?: readonly string[]): UserValue[] {
    if (!keys) {
      const rows = this.#database
        .prepare('SELECT key, value FROM user_values WHERE owner_id = ? ORDER BY key')
        .all(ownerId)
      return rows.map(toValue)
    }
    const one = this.#database.prepare('SELECT key, value FROM user_values WHERE owner_id = ? AND key = ?')
    return keys.flatMap((key) => {
      const found = one.get(ownerId, key)
      return found ? [toValue(found)] : []
    })
  }

  /** @throws LakeError 400 when a key or value is too large, or the owner keeps too many. */
  write(ownerId: string, values: readonly UserValue[]): void {
    for (const { key, value } of values) this.#writeOne(ownerId, key, JSON.stringify(value))
  }

  #writeOne(ownerId: string, key: string, value: string): void {
    if (key === '' || key.length > limits.key) throw badRequest(`A key must have 1 to ${limits.key} characters.`)
    if (value.length > limits.value)
      throw badRequest(`The value of "${key}" is larger than ${limits.value} characters.`)
    const others = this.#database
      .prepare('SELECT count(*) AS number FROM user_values WHERE owner_id = ? AND key <> ?')
      .get(ownerId, key)
    if (Number(others?.['number']) >= limits.perOwner)
      throw badRequest(`No more than ${limits.perOwner} keys are kept for one user.`)
    this.#database
      .prepare(
        `INSERT INTO user_values (owner_id, key, value, updated_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (owner_id, key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at`,
      )
      .run(ownerId, key, value, Date.now())
  }
}

function toValue(found: unknown): UserValue {
  const { key, value } = row.parse(found)
  return { key, value: parseJson(value) }
}
