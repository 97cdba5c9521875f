import { DatabaseSync } from 'node:sqlite'
import type { LakeDocument } from '../../document.ts'
import { DocumentIndex } from '../../store/document-index.ts'
import { migrations } from '../../store/migrations/all.ts'
import { DocumentWriter } from '../../store/document-writer.ts'
import { PendingTexts } from '../../store/pending-texts.ts'
import { TextIndex, TextWriter } from '../../store/text-index.ts'

const dataset = 'd'
const database = new DatabaseSync(':memory:')
for (const migration of migrations) migration.run(database)
database.prepare('INSERT INTO datasets VALUES (?, ?, ?)').run(dataset, 'public', '2026-01-01T00:00:00Z')
const writer = new DocumentWriter(database)
const pending = new PendingTexts(database, new TextWriter(database))

/** Documents in memory with a full-text index, which only the one that was made last has. */
export class Searchable {
  readonly index = new DocumentIndex(new TextIndex(database, dataset))
  readonly #waits: readonly boolean[]
  #writes = 0

  /** @param waits for each write in turn, over and over, whether its text is left to be indexed later */
  constructor(documents: readonly LakeDocument[], waits: readonly boolean[] = [false]) {
    this.#waits = waits
    for (const table of ['documents', 'pending_texts', 'text_rows']) database.exec(`DELETE FROM ${table}`)
    database.exec("INSERT INTO texts (texts) VALUES ('delete-all')")
    for (const document of documents) this.put(document)
  }

  put(document: LakeDocument): void {
    this.#write(document._id, document)
    this.index.put(document)
  }

  remove(id: string): void {
    this.#write(id, null)
    this.index.remove(id)
  }

  #write(documentId: string, after: LakeDocument | null): void {
    const before = this.index.get(documentId)
    writer.write(dataset, [{ documentId, before, after, mutations: [], effects: null }])
    if (this.#waits[this.#writes++ % this.#waits.length] === false) pending.index()
  }
}
