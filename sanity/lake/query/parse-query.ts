import { faultMessage } from '#lib/text/fault-message.ts'
import type { JsonObject } from '../document.ts'
import { typedError } from '../errors.ts'
import { faultOf } from './check-query.ts'
import { parseGroq } from './parse-groq.ts'
import { RecentMap } from './recent-map.ts'
import { walk, type ExprNode } from './syntax.ts'

const maximumBytes = 100 * 1024

/** A query's tree and the names of the parameters it uses. */
export interface ParsedQuery {
  readonly tree: ExprNode
  readonly parameters: readonly string[]
}

const parsed = new RecentMap<ParsedQuery>(1_000, 2_000)

/**
 * Parses a query once for each text. (A slice with parameters, `[$from...$to]`, has its numbers in the tree, so such a
 * query is parsed once for each text and set of parameters.)
 *
 * @throws LakeError 400 queryParseError with `start` and `end`, offsets in UTF-16 code units
 */
export function parseQuery(query: string, params: JsonObject): ParsedQuery {
  return unlessTooDeep(query, () => parsedQuery(query, params))
}

/** What `run` gives. @throws LakeError 400 where a query is nested deeper than there is stack, and what `run` throws */
export function unlessTooDeep<Result>(query: string, run: () => Result): Result {
  try {
    return run()
  } catch (error) {
    throw error instanceof RangeError ? parseError('The query is nested too deeply', query, 0, query.length) : error
  }
}

function parsedQuery(query: string, params: JsonObject): ParsedQuery {
  if (query.length > maximumBytes) {
    throw parseError(`The query has ${query.length} characters; the limit is ${maximumBytes}`, query, maximumBytes)
  }
  const known = parsed.get(query) ?? rememberBounded(query)
  const answer = known ?? fromSliceCache(query, params)
  for (const name of answer.parameters) {
    if (!Object.hasOwn(params, name)) {
      throw parseError(`param $${name} referenced, but not provided`, query, query.indexOf(`$${name}`), name.length + 1)
    }
  }
  return answer
}

/** Names, literals and operators that a query may have: the time that groq-js takes to parse grows with their square. */
const maximumMarks = 6_000
const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/gs
const bracketsAndStrings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|[()[\]{}]/gs
const marks = /[-.,()[\]{}+*/%<>=!&|?:]/g

/** Brackets inside one another. */
const maximumDepth = 200

/** @throws LakeError 400 at the bracket that is one too many */
function assertDepth(query: string): void {
  let depth = 0
  for (const { 0: text, index } of query.matchAll(bracketsAndStrings)) {
    if (text.length > 1) continue
    depth += '([{'.includes(text) ? 1 : -1
    if (depth > maximumDepth) {
      throw parseError(`More than ${maximumDepth} brackets stand inside one another`, query, index, 1)
    }
  }
}

function rememberBounded(query: string): ParsedQuery | null {
  assertDepth(query)
  if (query.length > maximumMarks) {
    const count = query.replaceAll(strings, '').match(marks)?.length ?? 0
    if (count > maximumMarks) {
      const description = `The query has ${count} commas, dots, brackets and operators; the limit is ${maximumMarks}. Send long lists as parameters`
      throw parseError(description, query, 0, query.length)
    }
  }
  return remember(query, query, {})
}

function fromSliceCache(query: string, params: JsonObject): ParsedQuery {
  const key = `${query}\n${JSON.stringify(params)}`
  const answer = parsed.get(key) ?? remember(key, query, params)
  if (!answer) throw parseError('slicing must use constant numbers', query, 0, query.length)
  return answer
}

/** Null when the query cannot be parsed without knowing its parameters. */
function remember(key: string, query: string, params: JsonObject): ParsedQuery | null {
  const tree = tryParse(query, params)
  if (!tree) return null
  const names = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'Parameter') names.add(node.name)
  })
  const answer = { tree, parameters: [...names] }
  parsed.set(key, answer)
  return answer
}

function tryParse(query: string, params: JsonObject): ExprNode | null {
  const tree = parsedOr(query, params)
  const fault = tree && faultOf(tree)
  if (fault) throw parseError(fault.description, query, ...(placeOf(fault.name, query) ?? [0, query.length]))
  return tree
}

function parsedOr(query: string, params: JsonObject): ExprNode | null {
  try {
    return parseGroq(query, params)
  } catch (error) {
    if (error instanceof RangeError) throw error
    const message = faultMessage(error)
    if (message === 'slicing must use constant numbers' && Object.keys(params).length === 0) return null
    const at = positionOf(error)
    const description = message.replace(/^Syntax error in GROQ query at position \d+: /, '')
    if (at !== null) throw parseError(description, query, at)
    const [, name] = /^Undefined (?:function|namespace|pipe function): (\w+)$/.exec(description) ?? []
    throw parseError(description, query, ...((name && placeOf(name, query)) || [0, query.length]))
  }
}

/** Where a function or namespace stands first: the parser says only what it is. */
function placeOf(name: string, query: string): [start: number, length: number] | null {
  const at = query.search(new RegExp(`(?<![\\w:])${name}\\s*(?:::|\\()`))
  return at < 0 ? null : [at, name.length]
}

function positionOf(error: unknown): number | null {
  return error instanceof Error && 'position' in error && typeof error.position === 'number' ? error.position : null
}

function parseError(description: string, query: string, start: number, length = 0) {
  const from = Math.min(Math.max(0, start), query.length)
  return typedError(400, 'queryParseError', description, {
    query,
    start: from,
    end: Math.min(query.length, from + length),
  })
}
