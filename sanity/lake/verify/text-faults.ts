import type { DatabaseSync } from 'node:sqlite'

/** Documents that searches miss, and what the full-text index holds beyond the documents. */
export function textFaults(database: DatabaseSync): string[] {
  const isOld = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'text_rows'").get() === undefined
  if (isOld) return []
  const missing = database
    .prepare(
      `SELECT dataset, id FROM documents WHERE NOT EXISTS (
         SELECT 1 FROM text_rows JOIN texts_docsize ON texts_docsize.id = text_rows.row
         WHERE text_rows.dataset = documents.dataset AND text_rows.id = documents.id)`,
    )
    .all()
  const left = database
    .prepare(
      `SELECT count(*) AS number FROM texts_docsize WHERE id NOT IN (
         SELECT row FROM text_rows JOIN documents USING (dataset, id))`,
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
