import { evaluate, evaluateSync, toJS } from 'groq-js'
import type { JsonValue, LakeDocument } from '../document.ts'
import { LakeError, typedError } from '../errors.ts'
import { rootScope } from './compile/scope.ts'
import { hasOwnFunctions } from './own-functions.ts'
import { planOf } from './plan.ts'
import type { ReadKey } from './read-keys.ts'
import { keySeparator, sourceMark, sourceParameter, type Rewritten } from './rewrite.ts'
import { Run, type QueryContext } from './run.ts'
import { emptySourceMap, traceQuery, type TracedAnswer } from './source-map.ts'
import type { ContentSourceMap } from './source-map/mappings.ts'
import type { ExprNode } from './syntax.ts'

export interface Evaluated {
  readonly value: JsonValue
  /** What the answer depends on. */
  readonly keys: readonly ReadKey[]
  /** The instant from which the answer may be another one though nothing was written; null when there is none. */
  readonly until: string | null
  /** Present when it was asked for; empty for a query that groq-js only answers asynchronously. */
  readonly sourceMap?: ContentSourceMap
}

/**
 * Answers a query: compiled where all of it can be, else by groq-js over what the indexes could not rule out.
 *
 * @throws LakeError 400 for what cannot be evaluated, 422 for what takes too long
 */
export async function runQuery(tree: ExprNode, context: QueryContext): Promise<Evaluated> {
  try {
    return evaluateAtOnce(tree, context)
  } catch (error) {
    if (!isAsyncOnly(error)) throw asLakeError(error)
  }
  try {
    const run = new Run(context)
    const { tree: rewritten, options } = forGroqJs(planOf(tree).rewritten(), run, context)
    const value = await (await evaluate(rewritten, options)).asStatic()
    return { ...finish(run, toJS(value)), ...(context.sourceMap ? { sourceMap: emptySourceMap } : {}) }
  } catch (error) {
    throw asLakeError(error)
  }
}

/** As `runQuery`, for places that cannot wait; functions that groq-js only has asynchronously are refused. */
export function runQuerySync(tree: ExprNode, context: QueryContext): Evaluated {
  try {
    return evaluateAtOnce(tree, context)
  } catch (error) {
    throw asLakeError(error)
  }
}

function evaluateAtOnce(tree: ExprNode, context: QueryContext): Evaluated {
  const plan = planOf(tree)
  const run = new Run(context)
  if (plan.compiled) {
    const value = plan.compiled(rootScope, run)
    if (!context.sourceMap) return finish(run, value)
    // Traced on a run of its own: what the answer depends on is told by how it was found.
    const { sourceMap } = traced(plan.rewritten(), new Run(context), context)
    return { ...finish(run, value), sourceMap }
  }
  if (context.sourceMap || hasOwnFunctions(tree)) {
    const { value, sourceMap } = traced(plan.rewritten(), run, context)
    return { ...finish(run, value), ...(context.sourceMap ? { sourceMap } : {}) }
  }
  const { tree: rewritten, options } = forGroqJs(plan.rewritten(), run, context)
  return finish(run, toJS(evaluateSync(rewritten, options)))
}

function traced(plan: Rewritten, run: Run, context: QueryContext): TracedAnswer {
  const { tree, options, documentParams } = forGroqJs(plan, run, context)
  return traceQuery(tree, { ...options, documentParams })
}

function finish(run: Run, value: JsonValue | undefined): Evaluated {
  return { value: value ?? null, keys: run.keys(), until: run.until }
}

function forGroqJs(plan: Rewritten, run: Run, context: QueryContext) {
  const sources = new Map<string, LakeDocument[]>()
  const once = (name: string, read: () => LakeDocument[]) => {
    const documents = sources.get(name) ?? read()
    sources.set(name, documents)
    run.deliver(documents.length)
    return documents
  }
  const fetch = (index: number) =>
    once(`${index}`, () => {
      const standIn = plan.sources[index]
      return standIn ? run.reader.select(standIn.source, rootScope, run) : []
    })
  /** `3:` asks for source 3 as it is, `3:=key␁key` for source 3 by the keys of an enclosing item. */
  const followed = (request: string) => {
    const colon = request.indexOf(':')
    const index = Number(request.slice(0, colon))
    const { source, perItem: way } = plan.sources[index] ?? {}
    if (!source || !way || request[colon + 1] !== '=') return fetch(index)
    const values = request.slice(colon + 2).split(keySeparator)
    return once(request, () => run.reader.selectBy(source, { way, values }, run))
  }
  const dereference = ({ _ref }: { _ref: string }) =>
    _ref.startsWith(sourceMark) ? followed(_ref.slice(sourceMark.length)) : run.dereference(_ref, null)
  const top = plan.topSources.map((index) => [sourceParameter(index), fetch(index)] as const)
  // groq-js does not tell whether the present mattered.
  run.validUntil(run.now)
  return {
    tree: plan.tree,
    documentParams: plan.topSources.map(sourceParameter),
    options: {
      timestamp: context.timestamp,
      identity: context.identity,
      sanity: { ...context.sanity },
      params: { ...context.params, ...Object.fromEntries(top) },
      dataset: plan.readsDataset ? run.reader.everything() : [],
      dereference,
    },
  }
}

const asyncOnly =
  /executeSync not supported|not possible in evaluteSync|in synchronous mode|Stream encountered in evaluateSync/

function isAsyncOnly(error: unknown): boolean {
  return error instanceof Error && asyncOnly.test(error.message)
}

/** groq-js says with a plain Error what it does not implement; a fault of our own must not pass for one of those. */
function asLakeError(error: unknown): unknown {
  if (error instanceof LakeError || !(error instanceof Error)) return error
  if (error instanceof RangeError) return typedError(400, 'queryParseError', 'The query is nested too deeply')
  if (error.constructor !== Error) return error
  return typedError(400, 'queryParseError', `The query cannot be evaluated: ${error.message}`)
}
