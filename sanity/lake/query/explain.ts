import type { DocumentIndex } from '../store/document-index.ts'
import { viewFor } from './answer-query.ts'
import { parseQuery, unlessTooDeep } from './parse-query.ts'
import { planOf } from './plan.ts'
import type { BodyRequest } from './query-service.ts'
import { canonicalOrdering } from './ordering.ts'
import type { Source, Way } from './source.ts'

/** How a query would be answered, in words: one line a step, text/plain in UTF-8. */
export function explainQuery(index: DocumentIndex, request: BodyRequest): Uint8Array {
  const { tree } = parseQuery(request.query, request.params)
  const view = viewFor(index, request)
  const { compiled, sources } = unlessTooDeep(request.query, () => planOf(tree))
  const lines = [
    compiled
      ? 'The whole query is compiled into functions.'
      : 'Part of the query is left to groq-js, which sees what the indexes cannot rule out.',
    `The perspective is ${String(request.perspective)}; drafts and versions ${view.seesDrafts ? 'can' : 'cannot'} be in it.`,
    ...(compiled ? sources.flatMap((source, place) => describe(source, place + 1, index)) : []),
    ...(sources.length === 0 && compiled ? ['No part of the query reads the dataset.'] : []),
  ]
  return Buffer.from(`${lines.join('\n')}\n`)
}

function describe(source: Source, place: number, index: DocumentIndex): string[] {
  const ways = source.options.map((option) => option.map(wayInWords).join(' or '))
  return [
    `Source ${place}: ${ways.length > 0 ? `the narrowest of: ${ways.join('; ')}` : `all ${index.count()} documents`}.`,
    ...(source.closed.length > 0
      ? [
          `  ${conditions(source.closed.length)} on the document alone; a list of what meets them is kept once it is asked for again.`,
        ]
      : []),
    ...(source.open.length > 0
      ? [
          `  ${conditions(source.open.length)} on other documents or the items around, looked at one document after the other.`,
        ]
      : []),
    `  Order: ${source.ordering === canonicalOrdering ? 'by id' : 'as the query says, from a list that is kept in it or by sorting what an index gave'}.`,
    ...(source.limit < Infinity ? [`  At most ${source.limit} are fetched.`] : []),
    `  Attributes used: ${source.fields ? [...source.fields].join(', ') || 'none' : 'all'}.`,
  ]
}

function conditions(count: number): string {
  return count === 1 ? 'One condition' : `${count} conditions`
}

function wayInWords({ by, path, isConstant }: Way): string {
  const key = isConstant ? '' : ' that an item around it names'
  switch (by) {
    case 'id':
      return `the id${key}`
    case 'group':
      return `a document${key} with its draft and versions`
    case 'slug':
      return `the index of slugs${key}`
    case 'ref':
      return `the index of references${key}`
    case 'refslug':
      return `the index of references, by the slug${key} of what is referred to`
    case 'type':
      return `the list of a type${key}`
    case 'path':
      return `the index by ${path}${key}, once it is asked for again`
    case 'text':
      return `the full-text index, by the words of a pattern${key} as far as they begin with no wildcard`
  }
}
