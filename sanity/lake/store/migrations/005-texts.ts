import type { DatabaseSync } from 'node:sqlite'
import { isLakeDocument, parseJson } from '../../json.ts'
import { TextWriter } from '../text-index.ts'

/**
 * A full-text index of all documents, which keeps for each word the documents that hold it and no copy of the text.
 * Its rows have numbers of their own: those of `documents` may change when the file is copied.
 */
export function indexTexts(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE text_rows (
      row INTEGER PRIMARY KEY,
      dataset TEXT NOT NULL,
      id TEXT NOT NULL,
      UNIQUE (dataset, id)
    ) STRICT;

    -- Words are told apart as GROQ's match does; see search-text.ts.
    CREATE VIRTUAL TABLE texts USING fts5 (
      words,
      content = '',
      contentless_delete = 1,
      detail = none,
      tokenize = "ascii tokenchars '''.=_\`~'"
    );
  `)
  const writer = new TextWriter(database)
  for (const row of database.prepare('SELECT dataset, body FROM documents').iterate()) {
    const document: unknown = parseJson(String(row['body']))
    // What is damaged is told of when the documents are read.
    if (isLakeDocument(document)) writer.put(String(row['dataset']), document)
  }
}
