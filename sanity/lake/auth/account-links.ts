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
/** Who is invited may be away for some days; who asked for a new password waits for the link. */
const lifetime = { setup: 24 * hour, invitation: 7 * 24 * hour, reset: 48 * hour } as const

/** One-time links to the account form. A path below the lake's address: prefix it with public origin and base path. */
export class AccountLinks {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** Makes the first administrator. A new link ends the one before it. */
  createSetup(now = Date.now()): string {
    this.#database.prepare("DELETE FROM account_links WHERE kind = 'setup'").run()
    return this.#create('setup', null, now, lifetime.setup)
  }

  /**
   * Lets the owner of `email` choose a password: an invitation, or a way back in. A new link ends the one before it.
   *
   * @throws LakeError 404
   */
  createPassword(email: string, now = Date.now()): string {
    const account = new Accounts(this.#database).byEmail(email)
    if (!account) throw notFound(`There is no account for ${email}.`)
    this.#database.prepare('DELETE FROM account_links WHERE user_id = ?').run(account.id)
    return this.#create('password', account.id, now, lifetime[account.passwordHash === null ? 'invitation' : 'reset'])
  }

  /** Until when the link of a person works, in milliseconds since the epoch; null when there is none that does. */
  expiryOf(userId: string, now = Date.now()): number | null {
    const row = this.#database
      .prepare('SELECT max(expires_at) AS last FROM account_links WHERE user_id = ? AND expires_at > ?')
      .get(userId, now)
    const last = row?.['last']
    return typeof last === 'number' ? last : null
  }

  /** What the code is good for, or null when it is unknown, used or expired. Does not use it up. */
  peek(code: string, now = Date.now()): LinkPurpose | null {
    const found = this.#database.prepare('SELECT * FROM account_links WHERE digest = ?').get(digestOf(code))
    if (!found) return null
    const link = linkRow.parse(found)
    if (link.expires_at <= now) return null
    if (link.kind === 'setup') return this.#hasAccounts() ? null : { kind: 'setup' }
    return link.user_id === null ? null : { kind: 'password', userId: link.user_id }
  }

  /** Uses the code up. False when somebody else was faster, or made the first account in another way. */
  spend(code: string, now = Date.now()): boolean {
    if (!this.peek(code, now)) return false
    return this.#database.prepare('DELETE FROM account_links WHERE digest = ?').run(digestOf(code)).changes === 1
  }

  #hasAccounts(): boolean {
    return new Accounts(this.#database).list().length > 0
  }

  #create(kind: 'setup' | 'password', userId: string | null, now: number, milliseconds: number): string {
    const code = randomSecret()
    this.#database.prepare('DELETE FROM account_links WHERE expires_at <= ?').run(now)
    this.#database
      .prepare('INSERT INTO account_links (digest, kind, user_id, expires_at) VALUES (?, ?, ?, ?)')
      .run(digestOf(code), kind, userId, now + milliseconds)
    return `/v1/auth/setup?code=${code}`
  }
}
