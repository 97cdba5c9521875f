import { DatabaseSync } from 'node:sqlite'
import type { LakeDocument } from '../../document.ts'
import { DocumentIndex } from '../../store/document-index.ts'
import { migrations } from '../../store/migrations/all.ts'
import { TextIndex, TextWriter } from '../../store/text-index.ts'

const dataset = 'd'
const database = new DatabaseSync(':memory:')
for (const migration of migrations) migration.run(database)
const texts = new TextWriter(database)

/** Documents in memory with a full-text index, which only the one that was made last has. */
export class Searchable {
  readonly index = new DocumentIndex(new TextIndex(database, dataset))

  constructor(documents: readonly LakeDocument[]) {
    database.exec("BEGIN; DELETE FROM text_rows; INSERT INTO texts (texts) VALUES ('delete-all')")
    for (const document of documents) this.put(document)
    database.exec('COMMIT')
  }

  put(document: LakeDocument): void {
    texts.put(dataset, this.index.get(document._id), document)
    this.index.put(document)
  }

  remove(id: string): void {
    texts.remove(dataset, id)
    this.index.remove(id)
  }
}
