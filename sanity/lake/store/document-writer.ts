import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { isLakeDocument, parseJson } from '../json.ts'
import type { Change } from '../lake.ts'
import { DocumentIndex } from './document-index.ts'
import { TextIndex, TextWriter } from './text-index.ts'

/** The documents table and its full-text index. Writes are part of a transaction that the caller opens. */
export class DocumentWriter {
  readonly #upsert: StatementSync
  readonly #remove: StatementSync
  readonly #texts: TextWriter

  constructor(database: DatabaseSync) {
    this.#upsert = database.prepare(
      'INSERT INTO documents (dataset, id, body) VALUES (?, ?, ?) ON CONFLICT (dataset, id) DO UPDATE SET body = excluded.body',
    )
    this.#remove = database.prepare('DELETE FROM documents WHERE dataset = ? AND id = ?')
    this.#texts = new TextWriter(database)
  }

  write(dataset: string, { documentId, before, after }: Change): void {
    if (after) {
      this.#upsert.run(dataset, documentId, JSON.stringify(after))
      this.#texts.put(dataset, before, after)
    } else {
      this.#remove.run(dataset, documentId)
      this.#texts.remove(dataset, documentId)
    }
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
