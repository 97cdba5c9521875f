import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { isLakeDocument, parseJson } from '../json.ts'
import type { Change } from '../lake.ts'
import { DocumentIndex } from './document-index.ts'
import { PendingTexts, together } from './pending-texts.ts'
import { searchText } from './search-text.ts'
import { TextIndex, TextWriter } from './text-index.ts'

/** The documents table and its full-text index. */
export class DocumentWriter {
  readonly #upsert: StatementSync
  readonly #remove: StatementSync
  readonly #texts: TextWriter
  readonly #pending: PendingTexts

  constructor(database: DatabaseSync) {
    this.#upsert = database.prepare(
      'INSERT INTO documents (dataset, id, body) VALUES (?, ?, ?) ON CONFLICT (dataset, id) DO UPDATE SET body = excluded.body',
    )
    this.#remove = database.prepare('DELETE FROM documents WHERE dataset = ? AND id = ?')
    this.#texts = new TextWriter(database)
    this.#pending = new PendingTexts(database, this.#texts)
  }

  /** Part of a transaction that the caller opens; `committed` follows it. */
  write(dataset: string, changes: readonly Change[]): void {
    // So many share the cost of the index as it is, and would be long in catching up with.
    const texts = changes.length > together ? this.#texts : this.#pending
    for (const { documentId, before, after } of changes) {
      if (after) {
        this.#upsert.run(dataset, documentId, JSON.stringify(after))
        if (!before || searchText(before) !== searchText(after)) texts.put(dataset, after)
      } else {
        this.#remove.run(dataset, documentId)
        texts.remove(dataset, documentId)
      }
    }
  }

  /** To be called after each commit. */
  committed(): void {
    this.#pending.committed()
  }
}

/** Every document of a dataset, read from disk into an index. */
export function loadDocuments(database: DatabaseSync, dataset: string): DocumentIndex {
  const index = new DocumentIndex(new TextIndex(database, dataset))
  for (const row of database.prepare('SELECT id, body FROM documents WHERE dataset = ? ORDER BY id').iterate(dataset)) {
    const document: unknown = parseJson(String(row['body']))
    if (!isLakeDocument(document)) throw new Error(`Document "${String(row['id'])}" of dataset "${dataset}" is damaged`)
    index.put(document)
  }
  return index
}
