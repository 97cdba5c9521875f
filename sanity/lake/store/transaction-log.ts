import type { DatabaseSync } from 'node:sqlite'
import { applyPatch } from 'mendoza'
import type { JsonObject, JsonValue, LakeDocument } from '../document.ts'
import { isLakeDocument, isObject, parseJson } from '../json.ts'
import type { Change, Commit } from '../lake.ts'

/** A change as the log keeps it: effects instead of documents. */
export interface LoggedChange {
  readonly sequence: number
  readonly dataset: string
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  readonly previousRev: string | null
  readonly resultRev: string | null
  readonly mutations: JsonObject[]
  readonly apply: JsonValue[]
  readonly revert: JsonValue[]
}

const columns = `t.sequence, t.dataset, t.id, t.timestamp, t.author,
  c.document_id, c.previous_rev, c.result_rev, c.mutations, c.apply, c.revert`

/** The record of every transaction: who changed what, when, and how to get back. */
export class TransactionLog {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    this.#database = database
  }

  latest(): number {
    return Number(this.#database.prepare('SELECT max(sequence) AS latest FROM transactions').get()?.['latest'] ?? 0)
  }

  has(dataset: string, transactionId: string): boolean {
    return this.#database.prepare('SELECT 1 FROM transactions WHERE dataset = ? AND id = ?').get(dataset, transactionId) !== undefined
  }

  /** Writes a transaction; call inside `inTransaction`. Returns its sequence number. */
  append(commit: Omit<Commit, 'sequence'>): number {
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO transactions (dataset, id, timestamp, author) VALUES (?, ?, ?, ?)')
      .run(commit.dataset, commit.transactionId, commit.timestamp, commit.author)
    const sequence = Number(lastInsertRowid)
    const insert = this.#database.prepare(
      `INSERT INTO changes (dataset, document_id, sequence, position, previous_rev, result_rev, mutations, apply, revert)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    commit.changes.forEach((change, position) => {
      insert.run(
        commit.dataset, change.documentId, sequence, position, change.before?._rev ?? null, change.after?._rev ?? null,
        JSON.stringify(change.mutations), JSON.stringify(change.effects?.apply ?? []), JSON.stringify(change.effects?.revert ?? []),
      )
    })
    return sequence
  }

  /** Changes of one document, newest first. */
  ofDocument(dataset: string, documentId: string): LoggedChange[] {
    return this.#changes(
      `WHERE c.dataset = ? AND c.document_id = ? ORDER BY c.sequence DESC`,
      dataset, documentId,
    )
  }

  ofTransaction(dataset: string, transactionId: string): LoggedChange[] {
    return this.#changes(`WHERE t.dataset = ? AND t.id = ? ORDER BY c.position`, dataset, transactionId)
  }

  /** Changes after `sequence`, oldest first, at most `limit`. */
  after(sequence: number, limit: number): LoggedChange[] {
    return this.#changes(`WHERE c.sequence > ? ORDER BY c.sequence, c.position LIMIT ?`, sequence, limit)
  }

  #changes(where: string, ...values: (string | number)[]): LoggedChange[] {
    return this.#database
      .prepare(`SELECT ${columns} FROM changes c JOIN transactions t ON t.sequence = c.sequence ${where}`)
      .all(...values)
      .map(toChange)
  }
}

function toChange(row: Record<string, unknown>): LoggedChange {
  return {
    sequence: Number(row['sequence']),
    dataset: String(row['dataset']),
    transactionId: String(row['id']),
    timestamp: String(row['timestamp']),
    author: String(row['author']),
    documentId: String(row['document_id']),
    previousRev: nullableText(row['previous_rev']),
    resultRev: nullableText(row['result_rev']),
    mutations: arrayOf(row['mutations']).filter(isObject),
    apply: arrayOf(row['apply']),
    revert: arrayOf(row['revert']),
  }
}

function nullableText(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function arrayOf(text: unknown): JsonValue[] {
  const value = parseJson(String(text))
  return Array.isArray(value) ? value : []
}

/** The document as it was before `change`, given the one after it. */
export function before(change: LoggedChange, after: LakeDocument | null): LakeDocument | null {
  return withRevision(applyPatch(dropRevision(after), change.revert), change.previousRev)
}

function dropRevision(document: LakeDocument | null): JsonObject | null {
  if (!document) return null
  const { _rev, ...rest } = document
  return rest
}

function withRevision(body: unknown, revision: string | null): LakeDocument | null {
  const document: unknown = isObject(body) && revision !== null ? { ...body, _rev: revision } : null
  return isLakeDocument(document) ? document : null
}

/**
 * Whole commits from logged changes (oldest first, complete transactions) by walking back from the documents as they
 * are now.
 */
export function rebuildCommits(changes: readonly LoggedChange[], current: (dataset: string, id: string) => LakeDocument | null): Commit[] {
  const states = new Map<string, LakeDocument | null>()
  const rebuilt = new Map<number, { head: LoggedChange; changes: Change[] }>()
  for (const change of changes.toReversed()) {
    const key = `${change.dataset}\n${change.documentId}`
    const after = states.has(key) ? (states.get(key) ?? null) : current(change.dataset, change.documentId)
    const previous = before(change, after)
    states.set(key, previous)
    const commit = rebuilt.get(change.sequence) ?? { head: change, changes: [] }
    rebuilt.set(change.sequence, commit)
    const effects = { apply: change.apply, revert: change.revert }
    commit.changes.unshift({ documentId: change.documentId, mutations: change.mutations, before: previous, after, effects })
  }
  return [...rebuilt.entries()].reverse().map(([sequence, { head, changes: parts }]) => ({
    sequence, dataset: head.dataset, transactionId: head.transactionId, timestamp: head.timestamp, author: head.author, changes: parts,
  }))
}
