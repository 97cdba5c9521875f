import type { DatabaseSync } from 'node:sqlite'

/** Documents that searches miss, and what the full-text index holds beyond the documents and has no note of. */
export function textFaults(database: DatabaseSync): string[] {
  const has = (table: string) => database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table) !== undefined
  if (!has('text_rows')) return []
  const settled = has('pending_texts') ? '((dataset, id) NOT IN (SELECT dataset, id FROM pending_texts))' : 'TRUE'
  const missing = database
    .prepare(
      `SELECT dataset, id FROM documents WHERE ${settled} AND NOT EXISTS (
         SELECT 1 FROM text_rows JOIN texts_docsize ON texts_docsize.id = text_rows.row
         WHERE text_rows.dataset = documents.dataset AND text_rows.id = documents.id)`,
    )
    .all()
  const left = database
    .prepare(
      `SELECT count(*) AS number FROM texts_docsize WHERE id NOT IN (
         SELECT row FROM text_rows
         WHERE (dataset, id) IN (SELECT dataset, id FROM documents) OR NOT ${settled})`,
    )
    .get()
  return [
    ...missing.map(
      ({ dataset, id }) => `Document "${String(id)}" of "${String(dataset)}" is not in the full-text index`,
    ),
    ...(Number(left?.['number']) > 0
      ? [`The full-text index still leads to documents that are gone (${String(left?.['number'])} of them)`]
      : []),
  ]
}
