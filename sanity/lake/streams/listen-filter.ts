import { evaluateSync, toJS } from 'groq-js'
import type { JsonObject, LakeDocument } from '../document.ts'
import { LakeError, typedError } from '../errors.ts'
import { Allowance } from '../query/allowance.ts'
import { Compiler } from '../query/compile/compile.ts'
import { allOf, nested, rootScope, type Bound } from '../query/compile/scope.ts'
import { growsTooMuch } from '../query/growth.ts'
import { isConstant, lookupsFor, type Lookup } from '../query/lookups.ts'
import { parseQuery, unlessTooDeep } from '../query/parse-query.ts'
import { walk, type ExprNode } from '../query/syntax.ts'
import { timeBound } from '../query/time-bound.ts'
import type { ListenerTime } from './listener-time.ts'

/** Decides whether a document is in the set that a listener watches. */
export type Matcher = (document: LakeDocument) => boolean

export interface MatcherContext {
  readonly params: JsonObject
  readonly identity: string
  readonly sanity: { readonly projectId: string; readonly dataset: string }
  readonly time: ListenerTime
  /** Follows a reference as the listener's owner may. */
  dereference(id: string): LakeDocument | null
}

/** A test that is given up after so many milliseconds. */
type BoundTest = (document: LakeDocument, limit: number) => boolean

/**
 * Turns a listener's query into a test for one document. Only the filters count: order, slices and projections around
 * them are left away, as the hosted API does.
 *
 * @throws LakeError 400 for a query that cannot be parsed, is not about `*`, or cannot be evaluated.
 */
export function listenFilter(query: string, context: MatcherContext): Matcher {
  const tree = filtersOf(parseQuery(query, context.params).tree, query)
  if (tree.type === 'Everything') return () => true
  const compiled = unlessTooDeep(query, () => compiledTest(tree, context))
  if (compiled) return timed(compiled, context.time)
  const exact = exactTest(tree, query, context)
  const quick = quickTests(tree, context.params)
  return (document) => quick.every((test) => test(document)) && exact(document)
}

function timed(test: BoundTest, time: ListenerTime): Matcher {
  return (document) => {
    const begun = performance.now()
    try {
      return test(document, time.limit())
    } finally {
      time.took(performance.now() - begun)
    }
  }
}

function filtersOf(node: ExprNode, query: string): ExprNode {
  if (node.type === 'Everything') return node
  if (node.type === 'Filter') return { ...node, base: filtersOf(node.base, query) }
  if (around.has(node.type) && 'base' in node && node.base) return filtersOf(node.base, query)
  const description = 'A listener needs a query that filters documents, such as *[_type == "news"]'
  throw typedError(400, 'queryParseError', description, { query, start: 0, end: query.length })
}

/** Compiles what looks at one document and through its references; subqueries would need the dataset. */
const compiler = new Compiler((node) => (node.type === 'Everything' ? null : undefined))

function compiledTest(tree: ExprNode, context: MatcherContext): BoundTest | null {
  const conditions = allOf(conditionsOf(tree).map(compiler.part))
  if (!conditions) return null
  const { params, identity, sanity } = context
  return (document, limit) => {
    const { tick, grow } = new Allowance(limit)
    const bound: Bound = {
      params,
      identity,
      sanity,
      now: new Date().toISOString(),
      dereference: (id) => context.dereference(id),
      select: () => [],
      validUntil: () => {},
      tick,
      grow,
    }
    const scope = nested(rootScope, document)
    return conditions.every((condition) => condition(scope, bound) === true)
  }
}

/** The conditions of filters around one another, the innermost first. */
function conditionsOf(node: ExprNode): ExprNode[] {
  return node.type === 'Filter' ? [...conditionsOf(node.base), node.expr] : []
}

/** What may stand around the filters without changing which documents they let through. */
const around = new Set<ExprNode['type']>([
  'AccessAttribute',
  'AccessElement',
  'ArrayCoerce',
  'FlatMap',
  'Group',
  'Map',
  'PipeFuncCall',
  'Projection',
  'Slice',
])

/** Cheap tests that every matching document passes: most changes are about documents that a listener never saw. */
function quickTests(node: ExprNode, params: JsonObject): ((document: LakeDocument) => boolean)[] {
  if (node.type !== 'Filter') return []
  const own = lookupsFor(node.expr).flatMap((option) => {
    const tests = option.map((lookup) => quickTest(lookup, params))
    return tests.every((test) => test !== null)
      ? [(document: LakeDocument) => tests.some((test) => test(document))]
      : []
  })
  return [...own, ...quickTests(node.base, params)]
}

function quickTest(lookup: Lookup, params: JsonObject): ((document: LakeDocument) => boolean) | null {
  if ((lookup.by !== 'id' && lookup.by !== 'type') || !isFixed(lookup.key)) return null
  const value: unknown = toJS(evaluateSync(lookup.key, { params, dataset: [] }))
  const keys = new Set<unknown>(Array.isArray(value) ? value : [value])
  return lookup.by === 'id' ? ({ _id }) => keys.has(_id) : ({ _type }) => keys.has(_type)
}

/** Literals and parameters only: a function such as `now()` may answer otherwise later. */
function isFixed(key: ExprNode): boolean {
  let fixed = isConstant(key)
  walk(key, (node) => {
    if (node.type === 'FuncCall') fixed = false
  })
  return fixed
}

const probe: LakeDocument = { _id: 'probe', _type: 'probe', _rev: '', _createdAt: '', _updatedAt: '' }

/** groq-js decides. */
function exactTest(tree: ExprNode, query: string, context: MatcherContext): Matcher {
  const options = (document: object) => ({
    dataset: [document],
    params: context.params,
    identity: context.identity,
    sanity: { ...context.sanity },
    dereference: ({ _ref }: { _ref: string }) => context.dereference(_ref),
  })
  const test = timed(
    (document, limit) => timeBound(limit, () => isNotEmpty(toJS(evaluateSync(tree, options(document))))),
    context.time,
  )
  try {
    if (growsTooMuch(tree)) throw new Error('The filter makes too much')
    test(probe)
    return test
  } catch (error) {
    if (error instanceof LakeError || !(error instanceof Error)) throw error
    throw typedError(400, 'queryParseError', error.message, { query, start: 0, end: query.length })
  }
}

function isNotEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0
}
