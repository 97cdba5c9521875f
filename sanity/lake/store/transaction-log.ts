import type { DatabaseSync } from 'node:sqlite'
import type { JsonObject, JsonValue } from '../document.ts'
import { isObject, parseJson } from '../json.ts'
import type { Commit } from '../lake.ts'

/** That a document changed, when, and through whom. */
export interface LoggedStep {
  readonly sequence: number
  readonly transactionId: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  /** Null when the step created the document. */
  readonly previousRev: string | null
  /** Null when the step deleted it. */
  readonly resultRev: string | null
}

/** A change as the log keeps it: effects instead of documents. */
export interface LoggedChange extends LoggedStep {
  readonly dataset: string
  readonly mutations: JsonObject[]
  readonly apply: JsonValue[]
  readonly revert: JsonValue[]
}

/** Both ends belong to the range. */
export interface SequenceRange {
  readonly from: number
  readonly to: number
  readonly limit: number
  /** Newest first. */
  readonly reverse: boolean
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
    return (
      this.#database.prepare('SELECT 1 FROM transactions WHERE dataset = ? AND id = ?').get(dataset, transactionId) !==
      undefined
    )
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
        commit.dataset,
        change.documentId,
        sequence,
        position,
        change.before?._rev ?? null,
        change.after?._rev ?? null,
        JSON.stringify(change.mutations),
        JSON.stringify(change.effects?.apply ?? []),
        JSON.stringify(change.effects?.revert ?? []),
      )
    })
    return sequence
  }

  /** Forgets what a document was: that and when it changed stays, its content does not. Call inside `inTransaction`. */
  purge(dataset: string, documentId: string): void {
    this.#database
      .prepare(`UPDATE changes SET mutations = '[]', apply = '[]', revert = '[]' WHERE dataset = ? AND document_id = ?`)
      .run(dataset, documentId)
  }

  /** Changes of one document after `sequence`, newest first. */
  ofDocument(dataset: string, documentId: string, sequence = 0): LoggedChange[] {
    const where = 'WHERE c.dataset = ? AND c.document_id = ? AND c.sequence > ? ORDER BY c.sequence DESC'
    return this.#changes(where, dataset, documentId, sequence)
  }

  ofTransaction(dataset: string, transactionId: string): LoggedChange[] {
    return this.#changes('WHERE t.dataset = ? AND t.id = ? ORDER BY c.position', dataset, transactionId)
  }

  ofSequence(sequence: number): LoggedChange[] {
    return this.#changes('WHERE c.sequence = ? ORDER BY c.position', sequence)
  }

  /** Sequence number of a transaction, or null when there is no such transaction. */
  sequenceOf(dataset: string, transactionId: string): number | null {
    const row = this.#database
      .prepare('SELECT sequence FROM transactions WHERE dataset = ? AND id = ?')
      .get(dataset, transactionId)
    return row ? Number(row['sequence']) : null
  }

  /** The last transaction at or before an instant (ISO 8601, UTC); 0 when there was none. */
  sequenceAt(dataset: string, time: string): number {
    const last = 'SELECT max(sequence) AS last FROM transactions WHERE dataset = ? AND timestamp <= ?'
    return Number(this.#database.prepare(last).get(dataset, time)?.['last'] ?? 0)
  }

  /** Transactions that touched any of `ids`, by sequence number. */
  sequencesOf(dataset: string, ids: readonly string[], range: SequenceRange): number[] {
    const direction = range.reverse ? 'DESC' : 'ASC'
    return this.#database
      .prepare(
        `SELECT DISTINCT sequence FROM changes WHERE dataset = ? AND sequence BETWEEN ? AND ?
         AND document_id IN (SELECT value FROM json_each(?)) ORDER BY sequence ${direction} LIMIT ?`,
      )
      .all(dataset, range.from, range.to, JSON.stringify(ids), range.limit)
      .map((row) => Number(row['sequence']))
  }

  /** Every step in the life of some documents, oldest first, without content. */
  stepsOf(dataset: string, ids: readonly string[]): LoggedStep[] {
    return this.#database
      .prepare(
        `SELECT t.sequence, t.id, t.timestamp, t.author, c.document_id, c.previous_rev, c.result_rev
         FROM changes c JOIN transactions t ON t.sequence = c.sequence
         WHERE c.dataset = ? AND c.document_id IN (SELECT value FROM json_each(?)) ORDER BY c.sequence, c.position`,
      )
      .all(dataset, JSON.stringify(ids))
      .map(toStep)
  }

  /** Every step in the life of the documents whose id begins with `prefix`, oldest first, without content. */
  stepsWithin(dataset: string, prefix: string): LoggedStep[] {
    return this.#database
      .prepare(
        `SELECT t.sequence, t.id, t.timestamp, t.author, c.document_id, c.previous_rev, c.result_rev
         FROM changes c JOIN transactions t ON t.sequence = c.sequence
         WHERE c.dataset = ? AND c.document_id >= ? AND c.document_id < ? ORDER BY c.sequence, c.position`,
      )
      .all(dataset, prefix, `${prefix}\u{10FFFF}`)
      .map(toStep)
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

function toStep(row: Record<string, unknown>): LoggedStep {
  return {
    sequence: Number(row['sequence']),
    transactionId: String(row['id']),
    timestamp: String(row['timestamp']),
    author: String(row['author']),
    documentId: String(row['document_id']),
    previousRev: nullableText(row['previous_rev']),
    resultRev: nullableText(row['result_rev']),
  }
}

function toChange(row: Record<string, unknown>): LoggedChange {
  return {
    ...toStep(row),
    dataset: String(row['dataset']),
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
