import type { JsonObject } from '../document.ts'
import { isObject } from '../json.ts'
import { runQuery } from '../query/evaluate.ts'
import type { QueryContext } from '../query/run.ts'
import { parseQuery } from '../query/parse-query.ts'
import { View } from '../query/view.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { invalidMutation } from './mutation-errors.ts'

/** Ids of the documents that a query answers with, drafts and versions included: what "patch by query" works on. */
export function selectIds(
  index: DocumentIndex,
  query: string,
  params: JsonObject,
  context: Omit<QueryContext, 'params' | 'view'>,
): string[] {
  const view = new View(index, { perspective: { kind: 'raw' }, seesPrivate: true, seesVersions: true })
  const { value } = runQuery(parseQuery(query, params).tree, { ...context, params, view })
  const answers = Array.isArray(value) ? value : value === null ? [] : [value]
  return [...new Set(answers.map((answer) => idOf(answer, query)))]
}

function idOf(answer: unknown, query: string): string {
  if (isObject(answer) && typeof answer['_id'] === 'string') return answer['_id']
  throw invalidMutation(`The query of a mutation must answer with documents that have an "_id": ${query}`)
}
