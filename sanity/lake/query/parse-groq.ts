import { parse } from 'groq-js'
import type { JsonObject } from '../document.ts'
import { normalise } from './normalise.ts'
import type { ExprNode } from './syntax.ts'

/**
 * The tree that groq-js's parser makes of a query, with what the parser does not take and the specification has: a
 * comment at the end, and the constructor `geo(…)`.
 *
 * @throws Error with the parser's words, and its `position` where it tells one
 */
export function parseGroq(query: string, params: JsonObject): ExprNode {
  // A comment is taken only where its line ends.
  const text = /\/\/[^\n]*$/.test(query) ? `${query}\n` : query
  try {
    return normalise(parse(text, { params }))
  } catch (error) {
    if (!(error instanceof Error) || error.message !== 'Undefined function: geo') throw error
  }
  return parseWithConstructor(text, params)
}

const stringsAndCalls = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|(?<![\w$:])(?:global::)?geo\s*\(/gs
/** A function of the same namespace that the parser knows, of which it does not count the arguments. */
const standIn = 'geo::latLng('

function parseWithConstructor(text: string, params: JsonObject): ExprNode {
  const shifts: { readonly after: number; readonly by: number }[] = []
  const replaced = text.replaceAll(stringsAndCalls, (found, at: number) => {
    if (!found.endsWith('(')) return found
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
