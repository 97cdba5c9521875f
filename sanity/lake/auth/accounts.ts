import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { httpError, notFound } from '../errors.ts'
import type { Role } from '../lake.ts'
import { accountRecord, role, type Account } from './account-record.ts'
import { fieldError } from './field-error.ts'
import { hashPassword } from './passwords.ts'
import { randomId } from './secrets.ts'

export interface NewAccount {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Without one the person chooses it through a password link. */
  readonly password?: string
}

/** An account that was found good, its password hashed; it needs no more waiting to be stored. */
export interface PreparedAccount {
  readonly name: string
  readonly email: string
  readonly role: Role
  readonly passwordHash: string | null
}

const accountDetails = z.object({
  name: z.string().trim().min(1, 'A name is needed.').max(120, 'The name is longer than 120 characters.'),
  email: z
    .string()
    .trim()
    .max(254, 'This is too long for an e-mail address.')
    .pipe(z.email('This is not an e-mail address.')),
  role,
})

/** The people who may sign in. Every method acts on the file at once, so the command line and a running server agree. */
export class Accounts {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  /** @throws LakeError 400 for a bad name, address, role or password; 409 when the address has an account. */
  async add(account: NewAccount): Promise<Account> {
    return this.insert(await this.prepare(account))
  }

  async prepare({ password, ...account }: NewAccount): Promise<PreparedAccount> {
    const details = parseDetails(account)
    return { ...details, passwordHash: password === undefined ? null : await hashPassword(password, details) }
  }

  insert(account: PreparedAccount): Account {
    if (this.byEmail(account.email)) throw fieldError('email', `${account.email} already has an account.`, 409)
    const id = randomId('u')
    const now = Date.now()
    this.#database
      .prepare(
        'INSERT INTO users (id, name, email, role, password_hash, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(id, account.name, account.email, account.role, account.passwordHash, now, now)
    return this.get(id)
  }

  /** Everybody who may sign in, by name. */
  list(): Account[] {
    const rows = this.#database.prepare('SELECT * FROM users WHERE removed_at IS NULL ORDER BY name, id').all()
    return rows.map((row) => accountRecord.parse(row))
  }

  /** When somebody was removed last, in milliseconds since the epoch; null when nobody ever was. */
  lastRemoval(): number | null {
    const last = this.#database.prepare('SELECT max(removed_at) AS last FROM users').get()?.['last']
    return typeof last === 'number' ? last : null
  }

  /** An account by id, a removed one too. */
  find(id: string): Account | null {
    const row = this.#database.prepare('SELECT * FROM users WHERE id = ?').get(id)
    return row ? accountRecord.parse(row) : null
  }

  byEmail(email: string): Account | null {
    const row = this.#database.prepare('SELECT * FROM users WHERE email = ?').get(email.trim())
    return row ? accountRecord.parse(row) : null
  }

  /** @throws LakeError 404 when there is no such account, or it was removed. */
  get(id: string): Account {
    const account = this.find(id)
    if (!account || account.removedAt !== null) throw notFound(`There is no account ${id}.`)
    return account
  }

  /** Stores a hash of `hashPassword` and signs the person out everywhere. */
  setPasswordHash(id: string, hash: string): void {
    this.get(id)
    this.#database.prepare('UPDATE users SET password_hash = ?, updated_at = ? WHERE id = ?').run(hash, Date.now(), id)
    this.#forgetSecrets(id)
  }

  setRole(id: string, next: Role): void {
    const account = this.get(id)
    if (next !== 'administrator') this.#keepAnAdministrator(account)
    this.#database.prepare('UPDATE users SET role = ?, updated_at = ? WHERE id = ?').run(next, Date.now(), id)
  }

  /** Ends the account and all its sessions. Id and name stay behind for the history; the address is free again. */
  remove(id: string): void {
    this.#keepAnAdministrator(this.get(id))
    const now = Date.now()
    this.#database
      .prepare('UPDATE users SET email = NULL, password_hash = NULL, removed_at = ?, updated_at = ? WHERE id = ?')
      .run(now, now, id)
    this.#forgetSecrets(id)
    this.#database.prepare('DELETE FROM user_values WHERE owner_id = ?').run(id)
  }

  /** One who was invited and has no password yet does not count: the link may never be opened. */
  #keepAnAdministrator(account: Account): void {
    if (account.role !== 'administrator') return
    const others = this.list().filter(({ id, role: given }) => given === 'administrator' && id !== account.id)
    if (others.some(({ passwordHash }) => passwordHash !== null)) return
    if (others.length > 0 && account.passwordHash === null) return
    const message =
      others.length === 0
        ? `${account.name} is the only administrator; make somebody else one first.`
        : `${account.name} is the only administrator who has signed in; the others were invited and have no password yet.`
    throw httpError(409, 'Conflict', message)
  }

  #forgetSecrets(id: string): void {
    for (const table of ['sessions', 'sign_in_codes', 'account_links']) {
      this.#database.prepare(`DELETE FROM ${table} WHERE user_id = ?`).run(id)
    }
  }
}

function parseDetails(account: NewAccount): z.output<typeof accountDetails> {
  const parsed = accountDetails.safeParse(account)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const field = accountDetails.keyof().safeParse(issue?.path[0])
  throw fieldError(field.success ? field.data : 'name', issue?.message ?? 'The account is not complete.')
}
