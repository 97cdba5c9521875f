import type { DatabaseSync } from 'node:sqlite'
import { badRequest, forbidden, httpError, notFound } from '../errors.ts'
import type { DocumentIndex } from './document-index.ts'
import { loadDocuments } from './document-writer.ts'
import { inTransaction } from './open-database.ts'

export type AclMode = 'public' | 'private'

/** A dataset as the management API lists it. */
export interface DatasetRecord {
  readonly name: string
  /** A `public` dataset answers anonymous callers with published documents, a `private` one with 401. */
  readonly aclMode: AclMode
  /** ISO 8601, UTC. */
  readonly createdAt: string
}

const namePattern = /^~?[a-z0-9][-\w]{0,63}$/

interface Loaded extends DatasetRecord {
  readonly index: DocumentIndex
}

/** The datasets of the project: which there are, who may read them, and their documents in memory. */
export class Datasets {
  readonly #database: DatabaseSync
  readonly #projectId: string
  /** Datasets that the lake was started with; the site and Studio count on them. */
  readonly #fixed: ReadonlySet<string>
  readonly #loaded = new Map<string, Loaded>()

  /** @param acl mode that the `fixed` datasets are to have; undefined leaves what they have, new ones are public */
  constructor(database: DatabaseSync, projectId: string, fixed: readonly string[], acl?: AclMode) {
    this.#database = database
    this.#projectId = projectId
    this.#fixed = new Set(fixed)
    for (const name of fixed) this.#insert(name, acl ?? 'public')
    for (const name of acl ? fixed : []) this.#setAcl(name, acl ?? 'public')
    for (const row of database.prepare('SELECT * FROM datasets ORDER BY name').all()) {
      const name = String(row['name'])
      const aclMode = row['acl'] === 'private' ? 'private' : 'public'
      const createdAt = String(row['created_at'])
      this.#loaded.set(name, { name, aclMode, createdAt, index: loadDocuments(database, name) })
    }
  }

  list(): DatasetRecord[] {
    const names = [...this.#loaded.keys()].toSorted()
    return names.map((name) => this.get(name))
  }

  /** @throws LakeError 404 */
  get(name: string): DatasetRecord {
    const { aclMode, createdAt } = this.#find(name)
    return { name, aclMode, createdAt }
  }

  /** Null when there is no such dataset. */
  aclMode(name: string): AclMode | null {
    return this.#loaded.get(name)?.aclMode ?? null
  }

  /** Documents of a dataset. @throws LakeError 404 */
  index(name: string): DocumentIndex {
    return this.#find(name).index
  }

  /** @throws LakeError 400 for a name that none may have, 409 when there is one of that name */
  create(name: string, aclMode: AclMode): DatasetRecord {
    if (!namePattern.test(name)) {
      throw badRequest(
        `Invalid dataset name "${name}": use 1 to 64 small letters, digits, "-" and "_", a letter or digit first`,
      )
    }
    if (this.#loaded.has(name)) throw httpError(409, 'Conflict', `Dataset "${name}" already exists`)
    const createdAt = this.#insert(name, aclMode)
    this.#loaded.set(name, { name, aclMode, createdAt, index: loadDocuments(this.#database, name) })
    return this.get(name)
  }

  /** @throws LakeError 404 */
  setAclMode(name: string, aclMode: AclMode): DatasetRecord {
    const dataset = this.#find(name)
    this.#setAcl(name, aclMode)
    this.#loaded.set(name, { ...dataset, aclMode })
    return this.get(name)
  }

  /** Deletes a dataset with its documents and its history. @throws LakeError 403 for one that the lake was started with */
  remove(name: string): void {
    this.#find(name)
    if (this.#fixed.has(name)) {
      throw forbidden(`Dataset "${name}" is the one that this lake was started with: it cannot be deleted`)
    }
    inTransaction(this.#database, () => {
      this.#database
        .prepare('DELETE FROM changes WHERE sequence IN (SELECT sequence FROM transactions WHERE dataset = ?)')
        .run(name)
      this.#database.prepare('DELETE FROM texts WHERE rowid IN (SELECT row FROM text_rows WHERE dataset = ?)').run(name)
      for (const table of ['transactions', 'text_rows', 'pending_texts', 'documents']) {
        this.#database.prepare(`DELETE FROM ${table} WHERE dataset = ?`).run(name)
      }
      this.#database.prepare('DELETE FROM datasets WHERE name = ?').run(name)
    })
    this.#loaded.delete(name)
  }

  #insert(name: string, acl: AclMode): string {
    const createdAt = new Date().toISOString()
    this.#database
      .prepare('INSERT OR IGNORE INTO datasets (name, acl, created_at) VALUES (?, ?, ?)')
      .run(name, acl, createdAt)
    return createdAt
  }

  #setAcl(name: string, acl: AclMode): void {
    this.#database.prepare('UPDATE datasets SET acl = ? WHERE name = ?').run(acl, name)
  }

  #find(name: string): Loaded {
    const found = this.#loaded.get(name)
    if (!found) throw notFound(`Dataset "${name}" not found for project ID "${this.#projectId}"`)
    return found
  }
}
