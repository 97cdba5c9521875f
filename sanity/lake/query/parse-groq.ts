import { parse } from 'groq-js'
import type { JsonObject } from '../document.ts'
import { normalise } from './normalise.ts'
import type { ExprNode } from './syntax.ts'

/**
 * The tree that groq-js's parser makes of a query, with what the parser does not take: a comment at the end, and the
 * functions `geo(…)` of the specification and `sanity::partOfVariant(…)` of Studio.
 *
 * @throws Error with the parser's words, and its `position` where it tells one
 */
export function parseGroq(query: string, params: JsonObject): ExprNode {
  // A comment is taken only where its line ends.
  const text = /\/\/[^\n]*$/.test(query) ? `${query}\n` : query
  try {
    return normalise(parse(text, { params }))
  } catch (error) {
    if (!(error instanceof Error) || !unknown.test(error.message)) throw error
  }
  return parseWithStandIns(text, params)
}

const unknown = /^Undefined function: (?:geo|partOfVariant)$/
const stringsAndCalls =
  /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|(?<![\w$:])(?:(?:global::)?geo|sanity::partOfVariant)\s*\(/gs

/** Functions that the parser knows and whose arguments it does not count; `normalise` tells them from their own use. */
const standIns = { geo: 'geo::latLng(', partOfVariant: 'sanity::dataset(' } as const

function parseWithStandIns(text: string, params: JsonObject): ExprNode {
  const shifts: { readonly after: number; readonly by: number }[] = []
  const replaced = text.replaceAll(stringsAndCalls, (found, at: number) => {
    if (!found.endsWith('(')) return found
    const standIn = found.startsWith('sanity') ? standIns.partOfVariant : standIns.geo
    shifts.push({ after: at + found.length, by: standIn.length - found.length })
    return standIn
  })
  try {
    return normalise(parse(replaced, { params }))
  } catch (error) {
    if (!(error instanceof Error) || !('position' in error) || typeof error.position !== 'number') throw error
    const { position } = error
    const shift = shifts.reduce((sum, { after, by }) => (position - sum - by >= after ? sum + by : sum), 0)
    throw Object.assign(new Error(error.message), { position: position - shift })
  }
}
