import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { notFound } from '../errors.ts'
import { Accounts } from './accounts.ts'
import { digestOf, randomSecret } from './secrets.ts'

/** What a link that still holds is good for. */
export type LinkPurpose = { readonly kind: 'setup' } | { readonly kind: 'password'; readonly userId: string }

const linkRow = z.object({
  kind: z.enum(['setup', 'password']),
  user_id: z.string().nullable(),
  expires_at: z.number(),
})

const hour = 3_600_000
const lifetime = { setup: 24 * hour, password: 48 * hour }

/** One-time links to the account form. A path below the lake's address: prefix it with public origin and base path. */
export class AccountLinks {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Makes the first administrator. A new link ends the one before it. */
  createSetup(now = Date.now()): string {
    this.#database.prepare("DELETE FROM account_links WHERE kind = 'setup'").run()
    return this.#create('setup', null, now)
  }

  /** Lets the owner of `email` choose a password: an invitation, or a way back in. @throws LakeError 404. */
  createPassword(email: string, now = Date.now()): string {
    const account = new Accounts(this.#database).byEmail(email)
    if (!account) throw notFound(`There is no account for ${email}.`)
    return this.#create('password', account.id, now)
  }

  /** What the code is good for, or null when it is unknown, used or expired. Does not use it up. */
  peek(code: string, now = Date.now()): LinkPurpose | null {
    const found = this.#database.prepare('SELECT * FROM account_links WHERE digest = ?').get(digestOf(code))
    if (!found) return null
    const link = linkRow.parse(found)
    if (link.expires_at <= now) return null
    if (link.kind === 'setup') return { kind: 'setup' }
    return link.user_id === null ? null : { kind: 'password', userId: link.user_id }
  }

  /** Uses the code up. False when somebody else was faster. */
  spend(code: string): boolean {
    return this.#database.prepare('DELETE FROM account_links WHERE digest = ?').run(digestOf(code)).changes === 1
  }

  #create(kind: 'setup' | 'password', userId: string | null, now: number): string {
    const code = randomSecret()
    this.#database.prepare('DELETE FROM account_links WHERE expires_at <= ?').run(now)
    this.#database
      .prepare('INSERT INTO account_links (digest, kind, user_id, expires_at) VALUES (?, ?, ?, ?)')
      .run(digestOf(code), kind, userId, now + lifetime[kind])
    return `/v1/auth/setup?code=${code}`
  }
}
