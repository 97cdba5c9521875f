import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { LakeDocument } from '../document.ts'
import { lookupFor, searchText } from './search-text.ts'

/** More documents than this are not fetched by their words: looking through all of them takes about as long. */
const mostFound = 20_000

/** Finds documents of a dataset by words in their texts. */
export interface TextLookup {
  /**
   * Ids of all documents in which a text could match the pattern, and perhaps of some more, also of such that are gone,
   * in no order; null when the index cannot tell, or when they are too many.
   */
  ids(pattern: string): readonly string[] | null
}

/**
 * The full-text index of the file (FTS5), and what it has yet to follow, as one dataset reads them. Looks at the file
 * only when it is asked.
 */
export class TextIndex implements TextLookup {
  readonly #database: DatabaseSync
  readonly #dataset: string
  #find: StatementSync | null = null
  #pending: StatementSync | null = null

  constructor(database: DatabaseSync, dataset: string) {
    this.#database = database
    this.#dataset = dataset
  }

  ids(pattern: string): readonly string[] | null {
    const lookup = lookupFor(pattern)
    if (lookup === null) return null
    this.#find ??= this.#database.prepare(
      `SELECT id FROM texts CROSS JOIN text_rows ON text_rows.row = texts.rowid
       WHERE texts MATCH ? AND dataset = ? LIMIT ?`,
    )
    const found = this.#find.all(lookup, this.#dataset, mostFound + 1)
    this.#pending ??= this.#database.prepare('SELECT id FROM pending_texts WHERE dataset = ?')
    const all = new Set([...found, ...this.#pending.all(this.#dataset)].map(({ id }) => String(id)))
    return all.size > mostFound ? null : [...all]
  }
}

/** Writes the full-text index, as part of a transaction that the caller opens. */
export class TextWriter {
  readonly #rowOf: StatementSync
  readonly #addRow: StatementSync
  readonly #removeRow: StatementSync
  readonly #put: StatementSync
  readonly #remove: StatementSync

  constructor(database: DatabaseSync) {
    this.#rowOf = database.prepare('SELECT row FROM text_rows WHERE dataset = ? AND id = ?')
    this.#addRow = database.prepare('INSERT INTO text_rows (dataset, id) VALUES (?, ?) RETURNING row')
    this.#removeRow = database.prepare('DELETE FROM text_rows WHERE row = ?')
    this.#put = database.prepare('INSERT OR REPLACE INTO texts (rowid, words) VALUES (?, ?)')
    this.#remove = database.prepare('DELETE FROM texts WHERE rowid = ?')
  }

  put(dataset: string, document: LakeDocument): void {
    const { row } = this.#rowOf.get(dataset, document._id) ?? this.#addRow.get(dataset, document._id) ?? {}
    this.#put.run(row ?? null, searchText(document))
  }

  remove(dataset: string, id: string): void {
    const { row } = this.#rowOf.get(dataset, id) ?? {}
    if (row === undefined) return
    this.#remove.run(row)
    this.#removeRow.run(row)
  }
}
