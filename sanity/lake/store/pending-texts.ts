import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { LakeDocument } from '../document.ts'
import { isLakeDocument, parseJson } from '../json.ts'
import { inTransaction } from './open-database.ts'
import type { TextWriter } from './text-index.ts'

/** Documents that are indexed in one go: more would cost each hardly less, and hold up everybody for longer. */
export const together = 64

/** Once more than these wait, each commit indexes some before it returns. */
export const mostPending = 256

/** Characters of documents that are indexed in one go, so that none takes long; a longer one goes by itself. */
const mostText = 1_000_000

/** Milliseconds after a commit until its documents are indexed: who was told of it asks for what is new right then. */
const delay = 300

/** Milliseconds until more are indexed where some are left. */
const pause = 50

/**
 * Documents that the full-text index has yet to follow. Each is noted in the transaction that changes it, and counts as
 * found by every search until it is indexed: later, since nobody need wait for it, and together with others, since that
 * costs less.
 */
export class PendingTexts {
  readonly #database: DatabaseSync
  readonly #writer: TextWriter
  readonly #note: StatementSync
  readonly #count: StatementSync
  readonly #first: StatementSync
  readonly #forget: StatementSync
  /** No fewer than there are in the file, once those of an earlier run are indexed. */
  #waiting = 0
  #timer: NodeJS.Timeout | null = null

  constructor(database: DatabaseSync, writer: TextWriter) {
    this.#database = database
    this.#writer = writer
    this.#note = database.prepare('INSERT OR IGNORE INTO pending_texts (dataset, id) VALUES (?, ?)')
    this.#count = database.prepare('SELECT count(*) AS number FROM pending_texts')
    this.#first = database.prepare(
      'SELECT dataset, id, body FROM pending_texts LEFT JOIN documents USING (dataset, id) LIMIT ?',
    )
    this.#forget = database.prepare('DELETE FROM pending_texts WHERE dataset = ? AND id = ?')
    this.#indexSoon()
  }

  /** Part of a transaction that the caller opens, as `remove` is. */
  put(dataset: string, { _id }: LakeDocument): void {
    this.remove(dataset, _id)
  }

  remove(dataset: string, id: string): void {
    this.#note.run(dataset, id)
    this.#waiting += 1
  }

  /** To be called after each commit. */
  committed(): void {
    if (this.#waiting > mostPending) this.index()
    else if (this.#waiting > 0) this.#indexSoon()
  }

  /** Indexes some of what waits, and sees to it that the rest follows. */
  index(): void {
    try {
      inTransaction(this.#database, () => this.#indexSome())
      this.#waiting = Number(this.#count.get()?.['number'])
      if (this.#waiting > 0) this.#indexSoon(pause)
    } catch (error) {
      // The documents are on disk, and searches still find them: the next commit leads to another try.
      this.#waiting = 1
      console.error('Documents could not be added to the full-text index for now:', error)
    }
  }

  #indexSome(): void {
    for (const { dataset, id, body } of this.#some()) {
      const document: unknown = body === null ? null : parseJson(String(body))
      if (isLakeDocument(document)) this.#writer.put(String(dataset), document)
      else this.#writer.remove(String(dataset), String(id))
      this.#forget.run(String(dataset), String(id))
    }
  }

  #some() {
    const rows = []
    let length = 0
    for (const row of this.#first.iterate(together)) {
      length += String(row['body']).length
      if (rows.length > 0 && length > mostText) break
      rows.push(row)
    }
    return rows
  }

  #indexSoon(milliseconds = delay): void {
    if (this.#timer) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (this.#database.isOpen) this.index()
    }, milliseconds).unref()
  }
}
